package io.aftercare.dispatch.route.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Option;
import io.aftercare.dispatch.route.Pin;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Visit;
import io.aftercare.dispatch.route.Watch;
import io.aftercare.dispatch.route.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What every plan keeps, in random days. */
class RoutePlannerTest {
    private static final Budget SHORT = Budget.ofSteps(300);

    @Property(tries = 500)
    void everyPlanKeepsTheRulesAndAddsUp(@ForAll long seed) {
        var problem = RandomProblem.of(seed);

        var plan = RoutePlanner.plan(problem, SHORT, Settings.fitting(problem, seed));

        new PlanChecker(problem).check(plan);
    }

    @Property(tries = 100)
    void theSameSeedAndStepsGiveTheSamePlan(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var settings = Settings.fitting(problem, seed);

        assertThat(RoutePlanner.plan(problem, SHORT, settings)).isEqualTo(RoutePlanner.plan(problem, SHORT, settings));
    }

    @Property(tries = 100)
    void everyPlanToldOnTheWayKeepsTheRules(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var settings = Settings.fitting(problem, seed);
        var told = new ArrayList<Plan>();

        var last = RoutePlanner.plan(problem, SHORT, settings, new Watch(Duration.ZERO, told::add));

        assertThat(last).isEqualTo(RoutePlanner.plan(problem, SHORT, settings));
        told.add(last);
        told.forEach(plan -> new PlanChecker(problem).check(plan));
        assertThat(told).extracting(Plan::score).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Property(tries = 100)
    void aVisitMayBeginAsMuchLaterAsItsSlackSays(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var plan = RoutePlanner.plan(problem, SHORT, Settings.fitting(problem, seed));

        for (var route : plan.routes()) {
            for (var stop : route.stops()) {
                assertThat(worksFrom(problem, plan, stop, 0)).as("%s", stop).isTrue();
                assertThat(worksFrom(problem, plan, stop, stop.slack()))
                        .as("%s", stop)
                        .isTrue();
                assertThat(worksFrom(problem, plan, stop, stop.slack() + 1))
                        .as("%s", stop)
                        .isFalse();
            }
        }
    }

    /** Whether the plan still holds when this visit begins so much later, everything else in its order. */
    private static boolean worksFrom(Problem problem, Plan plan, Plan.Stop stop, int later) {
        var begin = stop.start() + later;
        var held = new Problem(
                problem.shifts(),
                problem.visits().stream()
                        .map(visit -> visit.id().equals(stop.visit()) ? narrowed(visit, begin) : visit)
                        .toList(),
                problem.ways(),
                problem.weights(),
                List.of());
        return new PlanChecker(held).works(plan, stop.visit());
    }

    /** The visit with the part of its windows from this second on. */
    private static Visit narrowed(Visit visit, int begin) {
        var later = visit.windows().stream()
                .filter(window -> window.from() <= begin && begin <= window.until())
                .map(_ -> new Window(begin, begin))
                .toArray(Window[]::new);
        return later.length == 0 ? visit.within(new Window(Problem.LATEST, Problem.LATEST)) : visit.within(later);
    }

    /** Each option is compared with the plan in which the visit is really put there. */
    @Property(tries = 200)
    void anOptionSaysWhatItWouldCostAndWhatForbidsIt(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var plan = RoutePlanner.plan(problem, SHORT, Settings.fitting(problem, seed));
        if (plan.routes().isEmpty()) {
            return;
        }
        var taken = plan.routes().getFirst().stops().getFirst().visit();
        var without = problem.after(new Plan(
                plan.routes().stream().map(route -> without(taken, route)).toList(), List.of(), Map.of(), 0));

        var checker = new PlanChecker(without);
        Assume.that(without.given().stream().allMatch(checker::works));

        var options = RoutePlanner.options(without, taken);

        assertThat(options)
                .extracting(Option::shift)
                .hasSize(problem.shifts().size())
                .doesNotHaveDuplicates();
        for (var option : options) {
            assertThat(option.isPossible()).isEqualTo(option.obstacles().isEmpty());
            if (option.isPossible()) {
                assertThat(option.points()).as("%s", option).isEqualTo(addedBy(without, taken, option));
            }
        }
        assertThat(options).filteredOn(Option::isPossible).isSortedAccordingTo(Comparator.comparing(Option::points));
        assertThat(options)
                .filteredOn(
                        option -> option.shift().equals(plan.routes().getFirst().shift()))
                .allMatch(Option::isPossible);
    }

    private static Plan.Route without(String visit, Plan.Route route) {
        return new Plan.Route(
                route.shift(),
                route.stops().stream()
                        .filter(stop -> !stop.visit().equals(visit))
                        .toList(),
                route.pauses(),
                route.end(),
                route.terms());
    }

    /** The plain cost of the cheapest place in this shift less that of the shift without the visit. */
    private static long addedBy(Problem problem, String visitId, Option option) {
        var shift = problem.shifts().stream()
                .filter(each -> each.id().equals(option.shift()))
                .findFirst()
                .orElseThrow();
        var visit = problem.visits().stream()
                .filter(each -> each.id().equals(visitId))
                .findFirst()
                .orElseThrow();
        var checker = new PlanChecker(problem);
        var before = problem.given().stream()
                .filter(route -> route.shift().equals(option.shift()))
                .findFirst()
                .map(checker::order)
                .orElseGet(() -> new ArrayList<>(shift.breaks()));
        var cheapest = Long.MAX_VALUE;
        for (var position = 0; position <= before.size(); position++) {
            var longer = new ArrayList<>(before);
            longer.add(position, visit);
            var driven = new PlainRoute(problem, shift, longer);
            cheapest = driven.works ? Math.min(cheapest, driven.cost()) : cheapest;
        }
        return cheapest - new PlainRoute(problem, shift, before).cost();
    }

    @Property(tries = 200)
    void searchingNeverEndsWorseThanPlacingOneByOne(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var settings = Settings.fitting(problem, seed);

        var greedy = RoutePlanner.plan(problem, Budget.ofSteps(0), settings);
        var searched = RoutePlanner.plan(problem, SHORT, settings);

        assertThat(searched.score()).isLessThanOrEqualTo(greedy.score());
    }

    /** In this problem a visit fits only after another one has moved a break. */
    @Test
    void searchingBeginsWithEverythingThatFits() {
        searchingNeverEndsWorseThanPlacingOneByOne(8_843_395);
    }

    @Property(tries = 200)
    void goingOnFromAPlanNeverEndsWorse(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var first = RoutePlanner.plan(problem, SHORT, Settings.fitting(problem, seed));
        var second = problem.after(first);

        var kept = RoutePlanner.plan(second, Budget.ofSteps(0), Settings.fitting(second, seed));
        var improved = RoutePlanner.plan(second, SHORT, Settings.fitting(second, seed + 1));

        new PlanChecker(second).check(improved);
        assertThat(kept.score()).isLessThanOrEqualTo(first.score());
        assertThat(improved.score()).isLessThanOrEqualTo(kept.score());
    }

    @Property(tries = 200)
    void whatIsFixedDoesNotMove(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var first = RoutePlanner.plan(problem, SHORT, Settings.fitting(problem, seed));
        var fixed = starts(first).entrySet().stream()
                .filter(each -> each.getKey().hashCode() % 2 == 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var pinned = new Problem(
                problem.shifts(),
                problem.visits().stream()
                        .map(visit -> fixed.containsKey(visit.id()) ? visit.pinned(fixed.get(visit.id())) : visit)
                        .toList(),
                problem.ways(),
                problem.weights(),
                first.routes());

        var second = RoutePlanner.plan(pinned, SHORT, Settings.fitting(pinned, seed + 1));

        new PlanChecker(pinned).check(second);
        assertThat(starts(second)).containsAllEntriesOf(fixed);
    }

    private static Map<String, Pin> starts(Plan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream()
                        .map(stop -> Map.entry(stop.visit(), new Pin(route.shift(), stop.start()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Property(tries = 200)
    void fewestShiftsNeedsNoMoreThanTheFirstPlan(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var usual = Settings.fitting(problem, seed);
        var settings = new Settings(seed, usual.firstTemperature(), usual.lastTemperature(), true);

        var greedy = RoutePlanner.plan(problem, Budget.ofSteps(0), settings);
        var plan = RoutePlanner.plan(problem, SHORT, settings);

        new PlanChecker(problem).check(plan);
        if (greedy.unplanned().isEmpty()) {
            assertThat(plan.unplanned()).extracting(Plan.Unplanned::visit).isSubsetOf(optional(problem));
            assertThat(plan.routes()).hasSizeLessThanOrEqualTo(greedy.routes().size());
        }
    }

    private static List<String> optional(Problem problem) {
        return problem.visits().stream()
                .filter(visit -> visit.worth().leftOut() != null)
                .map(Visit::id)
                .toList();
    }

    @Test
    void aStoppedSearchStillAnswersWithAPlan() {
        var problem = RandomProblem.of(7);

        var plan = RoutePlanner.plan(
                problem, Budget.ofTime(Duration.ofHours(1)).unless(() -> true), Settings.fitting(problem, 1));

        new PlanChecker(problem).check(plan);
        assertThat(plan.steps()).isZero();
    }

    @Test
    void timeEndsTheSearch() {
        var problem = RandomProblem.of(7);
        var clock = new AtomicLong();
        var budget = new Budget(Long.MAX_VALUE, Duration.ofSeconds(1), () -> clock.addAndGet(100_000_000), () -> false);

        var plan = RoutePlanner.plan(problem, budget, Settings.fitting(problem, 1));

        assertThat(plan.steps()).isBetween(64L, 640L);
    }

    @Test
    void nothingToPlanIsAPlan() {
        var problem = RandomProblem.of(7);
        var empty = Problem.of(problem.shifts(), List.of(), problem.ways(), problem.weights());
        var nobody = Problem.of(List.of(), problem.visits(), problem.ways(), problem.weights());

        assertThat(RoutePlanner.plan(empty, SHORT, Settings.fitting(empty, 1)).score())
                .isZero();
        assertThat(RoutePlanner.plan(nobody, SHORT, Settings.fitting(nobody, 1)).unplanned())
                .extracting(Plan.Unplanned::visit)
                .containsExactlyElementsOf(
                        problem.visits().stream().map(Visit::id).toList());
    }
}
