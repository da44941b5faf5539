package io.aftercare.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.planning.Solution.Refusal;
import io.aftercare.dispatch.planning.Solution.Stop;
import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.search.RoutePlanner;
import io.aftercare.kit.events.EventJson;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is planned in random days, read back in the words of dispatch. */
class RoutingTest {
    private static final int STEPS = 300;

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    /** S2-3.2c, S4-3.1a */
    @ParameterizedTest
    @MethodSource("seeds")
    void everySolutionKeepsTheRules(long seed) {
        var input = RandomInput.of(seed);

        new SolutionChecker(input).check(solved(input, STEPS));
    }

    /** Changing what is said to keep a visit out of a duty lets it in, for each of the duties that are named. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aVisitFitsInOnceItsReasonsAreGone(long seed) {
        var input = RandomInput.of(seed);
        var solution = solved(input, STEPS);

        for (var unplanned : solution.unplanned()) {
            assertThat(unplanned.nearest()).isNotEmpty();
            for (var refusal : unplanned.nearest()) {
                assertThat(refusal.reasons()).as("%s", refusal).isNotEmpty();
                var changed = without(refusal, unplanned.visitId(), input, solution);

                var routing = new Routing(changed);
                var problem = routing.goingOn(solution);
                var after =
                        routing.told(RoutePlanner.plan(problem, Budget.ofSteps(0), Settings.fitting(problem, seed)));

                new SolutionChecker(changed).check(after);
                assertThat(plannedIn(after)).as("%s", refusal).contains(unplanned.visitId());
            }
        }
    }

    @Test
    void aVisitThatWasDueYearsAgoIsPlanned() {
        var input = RandomInput.of(1);
        var old = input.visits().stream()
                .map(visit -> new Wanted(
                        visit.visitId(),
                        visit.version(),
                        visit.status(),
                        visit.technicianId(),
                        visit.technicianLogin(),
                        visit.appointment(),
                        visit.place(),
                        visit.skill(),
                        visit.priority(),
                        visit.minutes(),
                        visit.earliest(),
                        visit.latest(),
                        visit.due().minus(Duration.ofDays(100 * 365)),
                        visit.dutyId(),
                        visit.refusedBy()))
                .toList();

        var solution = solved(changed(input, input.members(), input.duties(), old, List.of()), STEPS);

        assertThat(plannedIn(solution)).isNotEmpty();
    }

    /** One more visit in a plan that is being carried out: each duty has its price, or the rules in its way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreVisitHasAPriceOrAReasonInEachDuty(long seed) {
        var input = RandomInput.of(seed);
        var urgent = input.visits().getFirst();
        var others = changed(
                input,
                input.members(),
                input.duties(),
                input.visits().subList(1, input.visits().size()),
                List.of());
        var live = solved(others, STEPS);

        var choices = new Routing(others).choices(live, urgent);

        assertThat(choices)
                .extracting(Choice::dutyId)
                .containsExactlyInAnyOrderElementsOf(
                        input.duties().stream().map(Duty::id).toList());
        assertThat(choices).allSatisfy(choice -> {
            assertThat(choice.reasons().isEmpty()).isEqualTo(choice.start() != null);
            assertThat(choice.terms().stream()
                            .mapToLong(Solution.Points::points)
                            .sum())
                    .isEqualTo(choice.points());
        });
        var cheapest = choices.getFirst();
        if (cheapest.start() != null) {
            var problem = new Routing(input).goingOn(live);
            var taken = RoutePlanner.plan(problem, Budget.ofSteps(0), Settings.fitting(problem, seed));
            var after = new Routing(input).told(taken);
            new SolutionChecker(input).check(after);
            assertThat(plannedIn(after)).contains(urgent.visitId());
        }
    }

    @Test
    void theRandomDaysLeaveVisitsOutForEveryReason() {
        var reasons = seeds().mapToObj(RandomInput::of)
                .flatMap(input -> solved(input, STEPS).unplanned().stream())
                .flatMap(unplanned -> unplanned.nearest().stream())
                .flatMap(refusal -> refusal.reasons().stream())
                .collect(Collectors.toSet());

        assertThat(reasons).containsAll(EnumSet.complementOf(EnumSet.of(Reason.COSTS_MORE_THAN_LEAVING_OUT)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inputAndSolutionSurviveBeingStored(long seed) {
        var input = RandomInput.of(seed);
        var solution = solved(input, 0);

        assertThat(EventJson.read(EventJson.write(input), PlanInput.class)).isEqualTo(input);
        assertThat(EventJson.read(EventJson.write(solution), Solution.class)).isEqualTo(solution);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingOnFromAStoredSolutionNeverEndsWorse(long seed) {
        var input = RandomInput.of(seed);
        var best = solved(input, STEPS);
        var routing = new Routing(input);
        var problem = routing.goingOn(best);

        var after = routing.told(RoutePlanner.plan(problem, Budget.ofSteps(0), Settings.fitting(problem, seed)));

        new SolutionChecker(input).check(after);
        assertThat(after.score()).isLessThanOrEqualTo(best.score());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planningAgainAfterACancellationMovesFewVisits(long seed) {
        var input = RandomInput.of(seed);
        var before = solved(input, 2_000);
        if (plannedIn(before).isEmpty()) {
            return;
        }
        var cancelled = plannedIn(before).iterator().next();
        var rest = input.visits().stream()
                .filter(visit -> !visit.visitId().equals(cancelled))
                .toList();

        var stable = solved(changed(input, input.members(), input.duties(), rest, before.tours()), 2_000);
        var fresh = solved(changed(input, input.members(), input.duties(), rest, List.of()), 2_000, seed + 1);

        assertThat(moved(before, stable)).isLessThanOrEqualTo(Math.max(2, moved(before, fresh)));
    }

    private static long moved(Solution before, Solution after) {
        var duties = after.tours().stream()
                .flatMap(tour -> tour.stops().stream().map(stop -> tour.dutyId() + stop.visitId()))
                .collect(Collectors.toSet());
        return before.tours().stream()
                        .flatMap(tour -> tour.stops().stream().map(stop -> tour.dutyId() + stop.visitId()))
                        .filter(place -> !duties.contains(place))
                        .count()
                - 1;
    }

    private static Set<UUID> plannedIn(Solution solution) {
        return solution.tours().stream()
                .flatMap(tour -> tour.stops().stream())
                .map(Stop::visitId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Solution solved(PlanInput input, int steps) {
        return solved(input, steps, 1);
    }

    private static Solution solved(PlanInput input, int steps, long seed) {
        var routing = new Routing(input);
        var problem = routing.problem();
        return routing.told(RoutePlanner.plan(problem, Budget.ofSteps(steps), Settings.fitting(problem, seed)));
    }

    /** The world in which nothing of what was named keeps the visit out of the duty, and no other one waits. */
    private static PlanInput without(Refusal refusal, UUID visitId, PlanInput input, Solution solution) {
        var reasons = refusal.reasons();
        var planned = plannedIn(solution);
        if (reasons.contains(Reason.NO_GAP)) {
            solution.tours().stream()
                    .filter(tour -> tour.dutyId().equals(refusal.dutyId()))
                    .forEach(tour -> tour.stops().forEach(stop -> planned.remove(stop.visitId())));
        }
        return changed(
                input,
                input.members().stream()
                        .map(only(
                                member -> member.technicianId().equals(refusal.technicianId()),
                                member -> without(reasons, member, input, visitId)))
                        .toList(),
                input.duties().stream()
                        .map(only(duty -> duty.id().equals(refusal.dutyId()), duty -> without(reasons, duty)))
                        .toList(),
                input.visits().stream()
                        .filter(visit -> planned.contains(visit.visitId())
                                || visit.visitId().equals(visitId))
                        .map(only(visit -> visit.visitId().equals(visitId), visit -> without(reasons, visit, input)))
                        .toList(),
                List.of());
    }

    private static <T> UnaryOperator<T> only(Predicate<T> which, UnaryOperator<T> change) {
        return each -> which.test(each) ? change.apply(each) : each;
    }

    private static Member without(List<Reason> reasons, Member member, PlanInput input, UUID visitId) {
        var skills = Stream.concat(
                member.skills().stream(),
                reasons.contains(Reason.SKILL_MISSING)
                        ? input.visit(visitId).stream().map(Wanted::skill)
                        : Stream.of());
        return new Member(
                member.technicianId(),
                member.login(),
                without(reasons, member.station()),
                member.base(),
                reasons.contains(Reason.OUTSIDE_TECHNICIAN_AREA) ? 1_000 : member.radiusKm(),
                skills.collect(Collectors.toSet()),
                reasons.contains(Reason.FULLY_BOOKED) ? 1_000 : member.mostVisits());
    }

    private static Station without(List<Reason> reasons, Station station) {
        return new Station(
                station.outletCode(),
                station.place(),
                reasons.contains(Reason.OUTSIDE_OUTLET_AREA) ? 1_000 : station.radiusKm(),
                true,
                null,
                reasons.contains(Reason.OUTSIDE_CONTRACT) ? null : station.contract());
    }

    private static Duty without(List<Reason> reasons, Duty duty) {
        return reasons.contains(Reason.OUT_OF_HOURS)
                ? new Duty(
                        duty.id(),
                        duty.technicianId(),
                        duty.from(),
                        duty.until().plus(Duration.ofDays(1)),
                        duty.start(),
                        duty.rests(),
                        null)
                : duty;
    }

    private static Wanted without(List<Reason> reasons, Wanted visit, PlanInput input) {
        var anyTime = reasons.contains(Reason.OUT_OF_HOURS);
        return new Wanted(
                visit.visitId(),
                visit.version(),
                visit.status(),
                visit.technicianId(),
                visit.technicianLogin(),
                visit.appointment(),
                visit.place(),
                visit.skill(),
                visit.priority(),
                visit.minutes(),
                anyTime ? input.from() : visit.earliest(),
                anyTime ? input.until().plus(Duration.ofDays(1)) : visit.latest(),
                visit.due(),
                reasons.contains(Reason.PROMISED_BY_ANOTHER) ? null : visit.dutyId(),
                reasons.contains(Reason.REFUSED_BEFORE) ? Set.of() : visit.refusedBy(),
                reasons.contains(Reason.FORM_NOT_APPROVED) ? null : visit.unassignedReason());
    }

    private static PlanInput changed(
            PlanInput input, List<Member> members, List<Duty> duties, List<Wanted> visits, List<Solution.Tour> former) {
        return new PlanInput(
                input.timeZone(),
                input.midnight(),
                input.from(),
                input.until(),
                input.travel(),
                members,
                duties,
                visits,
                former,
                input.aims());
    }
}
