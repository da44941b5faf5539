package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Rest;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.visit.VisitStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some days of a small outlet that is asked for more than it can do, different for each seed. */
final class RandomInput {
    static final Travel TRAVEL = new Travel(1.3, 40, "00:00=100,07:00=70,10:00=90");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T05:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> SKILLS = List.of("heating", "plumbing", "electrical");
    private static final Station OWN = new Station("NYC-QN", new Place(40.742, -73.769), 25, true);

    private final Random random;
    private final Random contracts;
    private final Random forms;

    private RandomInput(long seed) {
        random = new Random(seed);
        contracts = new Random(~seed);
        forms = new Random(seed * 31 + 7);
    }

    static PlanInput of(long seed) {
        return new RandomInput(seed).input();
    }

    private PlanInput input() {
        var days = 1 + random.nextInt(2);
        var members = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> member())
                .toList();
        var duties = new ArrayList<Duty>();
        for (var day = 0; day < days; day++) {
            for (var member : members) {
                duties.add(duty(member, day));
            }
        }
        var visits = IntStream.range(0, 5 + random.nextInt(35))
                .mapToObj(_ -> visit(members, duties, days))
                .toList();
        return new PlanInput(
                "America/New_York",
                MIDNIGHT,
                MIDNIGHT,
                MIDNIGHT.plus(Duration.ofDays(days)),
                TRAVEL,
                members,
                duties,
                visits,
                List.of(),
                null);
    }

    private Member member() {
        var skills = SKILLS.stream().filter(_ -> random.nextInt(3) > 0).toList();
        var id = id();
        return new Member(
                id,
                "tech-" + id,
                station(),
                place(),
                10 + random.nextInt(30),
                Set.copyOf(skills),
                2 + random.nextInt(8));
    }

    /** Every third technician works for a partner next door, who may do part of the work or go to part of the places. */
    private Station station() {
        return contracts.nextInt(3) > 0
                ? OWN
                : new Station("PARTNER", OWN.place(), OWN.radiusKm(), true, null, contract());
    }

    private ContractScope contract() {
        var skills = SKILLS.stream().filter(_ -> contracts.nextInt(3) > 0).collect(Collectors.toSet());
        var areas = contracts.nextBoolean()
                ? List.<ContractScope.Area>of()
                : List.of(new ContractScope.Area(
                        OWN.place().latitude(), OWN.place().longitude(), 8 + contracts.nextInt(10)));
        return new ContractScope(skills, areas, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private Duty duty(Member member, int day) {
        var from = MIDNIGHT.plus(Duration.ofDays(day)).plus(HOUR.multipliedBy(7 + random.nextInt(3)));
        var noon = MIDNIGHT.plus(Duration.ofDays(day)).plus(HOUR.multipliedBy(12));
        var rests = random.nextBoolean()
                ? List.of(new Rest(noon, noon.plus(Duration.ofMinutes(random.nextInt(40))), 45))
                : List.<Rest>of();
        return new Duty(
                member.technicianId() + "/" + day,
                member.technicianId(),
                from,
                from.plus(HOUR.multipliedBy(6 + random.nextInt(4))),
                member.base(),
                rests,
                null);
    }

    private Wanted visit(List<Member> members, List<Duty> duties, int days) {
        var from = MIDNIGHT.plus(Duration.ofDays(random.nextInt(days)))
                .plus(Duration.ofMinutes(6 * 60 + random.nextInt(10 * 60)));
        var promised = random.nextInt(6) == 0 ? duties.get(random.nextInt(duties.size())) : null;
        var holder = promised == null ? some(members) : promised.technicianId();
        return new Wanted(
                id(),
                random.nextInt(9),
                promised == null ? VisitStatus.PROPOSED : VisitStatus.APPOINTED,
                holder,
                holder == null ? null : "tech-" + holder,
                null,
                place(),
                SKILLS.get(random.nextInt(SKILLS.size())),
                Priority.values()[random.nextInt(4)],
                30 + random.nextInt(90),
                from,
                from.plus(Duration.ofMinutes(random.nextInt(6 * 60))),
                from.plus(Duration.ofMinutes(random.nextInt(6 * 60))),
                promised == null ? null : promised.id(),
                random.nextInt(4) == 0 ? Set.of(members.getFirst().technicianId()) : Set.of(),
                promised == null && forms.nextInt(12) == 0 ? UnassignedReason.FORM_NOT_APPROVED : null);
    }

    private @Nullable UUID some(List<Member> members) {
        return random.nextBoolean()
                ? null
                : members.get(random.nextInt(members.size())).technicianId();
    }

    private Place place() {
        return new Place(40.742 + (random.nextDouble() - 0.5) * 0.4, -73.769 + (random.nextDouble() - 0.5) * 0.4);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
