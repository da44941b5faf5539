package io.aftercare.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Rest;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.planning.Solution.Points;
import io.aftercare.dispatch.planning.Solution.Stop;
import io.aftercare.dispatch.planning.Solution.Tour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a solution as a dispatcher would who trusts nobody: places, clocks and rules, and nothing of the optimiser. */
final class SolutionChecker {
    /** The fastest that anybody drives: no traffic, 40 km/h on streets 1.3 times as long as the crow flies. */
    private static final double SECONDS_PER_METRE = 1.3 * 3.6 / 40;

    private final Map<UUID, Member> members;
    private final Map<String, Duty> duties;
    private final Map<UUID, Wanted> wanted;

    SolutionChecker(PlanInput input) {
        members = by(input.members(), Member::technicianId);
        duties = by(input.duties(), Duty::id);
        wanted = by(input.visits(), Wanted::visitId);
    }

    private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    void check(Solution solution) {
        var told = new ArrayList<UUID>();
        solution.unplanned().forEach(unplanned -> told.add(unplanned.visitId()));
        solution.tours().forEach(tour -> {
            checkTour(tour);
            tour.stops().forEach(stop -> told.add(stop.visitId()));
        });

        assertThat(told).as("each visit once").containsExactlyInAnyOrderElementsOf(wanted.keySet());
        assertThat(solution.tours()).extracting(Tour::dutyId).doesNotHaveDuplicates();
        assertThat(solution.score())
                .isEqualTo(solution.terms().stream().mapToLong(Points::points).sum());
        var paid = solution.tours().stream()
                        .flatMap(tour -> tour.terms().stream())
                        .mapToLong(Points::points)
                        .sum()
                + solution.unplanned().stream()
                        .mapToLong(Solution.Unplanned::points)
                        .sum();
        assertThat(paid).as("tours and what is left out add up").isEqualTo(solution.score());
    }

    private void checkTour(Tour tour) {
        var duty = duties.get(tour.dutyId());
        var member = members.get(duty.technicianId());
        assertThat(tour.technicianId()).isEqualTo(member.technicianId());
        var place = duty.start();
        var free = duty.from();
        for (var stop : tour.stops()) {
            var visit = wanted.get(stop.visitId());
            checkMay(visit, duty, member);
            var way = Duration.ofSeconds((long) (place.metresTo(visit.place()) * SECONDS_PER_METRE * 0.99));
            assertThat(stop.arrival()).as("time to drive").isAfterOrEqualTo(free.plus(way));
            assertThat(stop.start()).isAfterOrEqualTo(stop.arrival());
            assertThat(stop.start()).as("the customer's time").isBetween(visit.earliest(), visit.latest());
            assertThat(Duration.between(stop.start(), stop.end())).isEqualTo(Duration.ofMinutes(visit.minutes()));
            assertThat(stop.slackSeconds()).isNotNegative();
            place = visit.place();
            free = stop.end();
        }
        var home = Duration.ofSeconds((long) (place.metresTo(member.base()) * SECONDS_PER_METRE * 0.99));
        assertThat(tour.end()).isAfterOrEqualTo(free.plus(home)).isBeforeOrEqualTo(duty.until());
        assertThat(tour.stops().size()).isLessThanOrEqualTo(member.mostVisits());
        checkRests(tour, duty);
    }

    private static void checkMay(Wanted visit, Duty duty, Member member) {
        if (visit.dutyId() != null) {
            assertThat(duty.id()).as("what was promised").isEqualTo(visit.dutyId());
            return;
        }
        assertThat(member.skills()).contains(visit.skill());
        assertThat(visit.lacksApproval()).isFalse();
        assertThat(visit.refusedBy()).doesNotContain(member.technicianId());
        assertThat(member.base().metresTo(visit.place())).isLessThanOrEqualTo(member.radiusKm() * 1_000);
        assertThat(member.station().place().metresTo(visit.place()))
                .isLessThanOrEqualTo(member.station().radiusKm() * 1_000);
        checkContract(visit, member.station().contract());
    }

    /** S4-2.1 */
    private static void checkContract(Wanted visit, @Nullable ContractScope contract) {
        if (contract == null) {
            return;
        }
        assertThat(contract.skills()).as("the work agreed").contains(visit.skill());
        if (!contract.areas().isEmpty()) {
            assertThat(contract.areas()).as("the places agreed").anySatisfy(area -> assertThat(
                            new Place(area.latitude(), area.longitude()).metresTo(visit.place()))
                    .isLessThanOrEqualTo(area.radiusKm() * 1_000));
        }
    }

    /** Each rest in its time and whole, and nobody works or drives meanwhile. */
    private static void checkRests(Tour tour, Duty duty) {
        var taken = tour.pauses().stream()
                .sorted(Comparator.comparing(Solution.Pause::start))
                .toList();
        var due = duty.rests().stream()
                .sorted(Comparator.comparing(Rest::earliest))
                .toList();
        assertThat(taken).hasSameSizeAs(due);
        for (var each = 0; each < due.size(); each++) {
            var pause = taken.get(each);
            var rest = due.get(each);
            assertThat(pause.start()).isBetween(rest.earliest(), rest.latest());
            assertThat(pause.end()).isEqualTo(pause.start().plus(Duration.ofMinutes(rest.minutes())));
            assertThat(tour.stops()).noneMatch(stop -> overlaps(stop, pause.start(), pause.end()));
        }
        assertThat(new HashSet<>(taken)).hasSameSizeAs(taken);
    }

    private static boolean overlaps(Stop stop, Instant from, Instant until) {
        return stop.start().isBefore(until) && stop.end().isAfter(from);
    }
}
