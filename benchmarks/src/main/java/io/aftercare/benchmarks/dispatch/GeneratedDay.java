package io.aftercare.benchmarks.dispatch;

import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.assignment.Need;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.planning.PlanInput;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Rest;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.planning.Travel;
import io.aftercare.dispatch.visit.VisitStatus;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** One working day of a town, the same for the same seed. */
final class GeneratedDay {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T05:00:00Z");
    private static final Instant EIGHT = MIDNIGHT.plus(Duration.ofHours(8));
    private static final Instant NOON = MIDNIGHT.plus(Duration.ofHours(12));
    private static final Instant FIVE = MIDNIGHT.plus(Duration.ofHours(17));
    private static final List<String> SKILLS =
            List.of("heating", "plumbing", "electrical", "cooling", "washing", "network");
    private static final int SKILLS_EACH = 3;
    private static final Place CENTRE = new Place(40.742, -73.869);
    private static final Station STATION = new Station("TOWN", CENTRE, 60, true);
    private static final double DEGREES_NORTH = 0.36;
    private static final double DEGREES_EAST = 0.475;

    private final Random random;

    GeneratedDay(long seed) {
        random = new Random(seed);
    }

    PlanInput input(int visits, int technicians) {
        var members = IntStream.range(0, technicians).mapToObj(this::member).toList();
        return new PlanInput(
                ZONE.getId(),
                MIDNIGHT,
                EIGHT,
                FIVE,
                new Travel(1.3, 40, "00:00=100,07:00=75,09:30=90,16:00=70,18:30=90,20:00=100"),
                members,
                members.stream().map(GeneratedDay::duty).toList(),
                IntStream.range(0, visits).mapToObj(_ -> visit(members)).toList(),
                List.of(),
                null);
    }

    private Member member(int number) {
        return new Member(id(), "tech-" + number, STATION, place(), 60, skills(), 30);
    }

    private static Duty duty(Member member) {
        var rest = new Rest(NOON, NOON.plus(Duration.ofMinutes(30)), 45);
        return new Duty(
                member.technicianId() + "/0", member.technicianId(), EIGHT, FIVE, member.base(), List.of(rest), null);
    }

    /** Three in ten have two hours, four half a day, the others any time of the day. */
    private Wanted visit(List<Member> members) {
        var kind = random.nextInt(10);
        var early = kind < 3
                ? EIGHT.plus(Duration.ofMinutes(30L * random.nextInt(14)))
                : kind < 5 ? EIGHT : kind < 7 ? NOON.plus(Duration.ofMinutes(30)) : EIGHT;
        var late = kind < 3 ? early.plus(Duration.ofHours(2)) : kind < 5 ? NOON : FIVE;
        var refusedBy = random.nextInt(20) == 0
                ? Set.of(members.get(random.nextInt(members.size())).technicianId())
                : Set.<UUID>of();
        return wanted(priority(), early, late, refusedBy);
    }

    /** Somebody who needs help within two hours. */
    Wanted urgent() {
        var now = EIGHT.plus(Duration.ofMinutes(random.nextInt(360)));
        return wanted(Priority.P1, now, now.plus(Duration.ofHours(2)), Set.of());
    }

    private Wanted wanted(Priority priority, Instant early, Instant late, Set<UUID> refusedBy) {
        return new Wanted(
                id(),
                1,
                VisitStatus.REQUESTED,
                null,
                null,
                null,
                place(),
                SKILLS.get(random.nextInt(SKILLS.size())),
                priority,
                25 + random.nextInt(20),
                early,
                late,
                due(priority, early, late),
                null,
                refusedBy);
    }

    /** An emergency is late after two hours, something urgent after four, the rest only when nobody comes in time. */
    private static Instant due(Priority priority, Instant early, Instant late) {
        return switch (priority) {
            case P1 -> early.plus(Duration.ofHours(2));
            case P2 -> early.plus(Duration.ofHours(4));
            case P3, P4 -> late;
        };
    }

    private Priority priority() {
        var draw = random.nextInt(20);
        return draw == 0 ? Priority.P1 : draw < 4 ? Priority.P2 : draw < 12 ? Priority.P3 : Priority.P4;
    }

    List<Candidate> candidates(int technicians) {
        var hours = WeeklyHours.weekdays("08:00", "12:00").and(WeeklyHours.weekdays("12:45", "17:00"));
        var calendar = new WorkingCalendar(hours, ZONE, Holidays.NONE);
        return IntStream.range(0, technicians)
                .mapToObj(number -> new Candidate(
                        id(),
                        "tech-" + number,
                        random.nextInt(20) > 0,
                        STATION,
                        place(),
                        10 + random.nextInt(40),
                        skills(),
                        calendar,
                        List.of(),
                        random.nextInt(9),
                        8))
                .toList();
    }

    Need need() {
        var from = EIGHT.plus(Duration.ofMinutes(random.nextInt(1_200)));
        return Need.at(from, place(), SKILLS.get(random.nextInt(SKILLS.size())), priority(), null, null, Set.of(id()));
    }

    private Set<String> skills() {
        var skills = new HashSet<String>();
        while (skills.size() < SKILLS_EACH) {
            skills.add(SKILLS.get(random.nextInt(SKILLS.size())));
        }
        return skills;
    }

    private Place place() {
        return new Place(
                CENTRE.latitude() + (random.nextDouble() - 0.5) * DEGREES_NORTH,
                CENTRE.longitude() + (random.nextDouble() - 0.5) * DEGREES_EAST);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
