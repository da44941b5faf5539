package io.aftercare.dispatch.route.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aftercare.dispatch.route.Break;
import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Obstacle;
import io.aftercare.dispatch.route.Pin;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Term;
import io.aftercare.dispatch.route.Visit;
import io.aftercare.dispatch.route.Visit.Needs;
import io.aftercare.dispatch.route.Visit.Worth;
import io.aftercare.dispatch.route.Watch;
import io.aftercare.dispatch.route.Ways;
import io.aftercare.dispatch.route.Weights;
import io.aftercare.dispatch.route.Window;
import io.aftercare.dispatch.travel.Traffic;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small days along one street, a kilometre and two minutes between neighbouring places; the base is place 0. */
class DayTest {
    private static final int HOUR = 3_600;
    private static final int PLACES = 20;
    private static final Weights WAY = Weights.wayOnly();
    private static final Ways STREET = street(Traffic.FREE);
    private static final Shift ANNA = Shift.of("anna", 0, 8 * HOUR, 16 * HOUR);
    private static final Shift BEN = Shift.of("ben", 0, 8 * HOUR, 16 * HOUR);

    private static Ways street(Traffic traffic) {
        var cells = IntStream.range(0, PLACES * PLACES).map(cell -> Math.abs(cell / PLACES - cell % PLACES));
        var steps = cells.toArray();
        return new Ways(
                PLACES,
                Arrays.stream(steps).map(step -> step * 1_000).toArray(),
                Arrays.stream(steps).map(step -> step * 120).toArray(),
                traffic);
    }

    private static Plan plan(Problem problem) {
        var plan = RoutePlanner.plan(problem, Budget.ofSteps(2_000), Settings.fitting(problem, 1));
        new PlanChecker(problem).check(plan);
        return plan;
    }

    private static Plan plan(Weights weights, List<Shift> shifts, Visit... visits) {
        return plan(Problem.of(shifts, List.of(visits), STREET, weights));
    }

    private static List<String> made(Plan plan, Shift by) {
        return plan.routes().stream()
                .filter(route -> route.shift().equals(by.id()))
                .flatMap(route -> route.stops().stream())
                .map(Plan.Stop::visit)
                .toList();
    }

    private static Visit visit(int place) {
        return Visit.of("at-" + place, place, HOUR / 2);
    }

    private static Needs skill(String skill) {
        return new Needs(Set.of(skill), 0, Set.of());
    }

    @Test
    void onlyTheSkilledComes() {
        var plan = plan(WAY, List.of(ANNA, BEN.able(Set.of("gas"))), visit(5).needing(skill("gas")));

        assertThat(made(plan, BEN)).containsExactly("at-5");
    }

    @Test
    void whoeverIsExcludedDoesNotCome() {
        var plan = plan(WAY, List.of(ANNA, BEN), visit(5).needing(new Needs(Set.of(), 0, Set.of("anna"))));

        assertThat(made(plan, BEN)).containsExactly("at-5");
    }

    @Test
    void aVanDoesNotCarryMoreThanItCan() {
        var heavy = new Needs(Set.of(), 3, Set.of());

        var plan = plan(WAY, List.of(ANNA.carrying(5)), visit(3).needing(heavy), visit(4).needing(heavy));

        assertThat(plan.unplanned()).singleElement().satisfies(left -> assertThat(
                        left.nearest().getFirst().obstacles())
                .containsExactly(Obstacle.VAN_FULL));
    }

    @Test
    void theBreakIsTakenWhereverTheTechnicianIs() {
        var lunch = new Break(new Window(12 * HOUR, 13 * HOUR), HOUR / 2);
        var noon = visit(10).within(new Window(11 * HOUR, 12 * HOUR + HOUR / 2));

        var plan = plan(WAY, List.of(ANNA.pausing(List.of(lunch))), noon, visit(2));

        assertThat(plan.unplanned()).isEmpty();
        assertThat(plan.routes().getFirst().pauses()).singleElement().satisfies(pause -> assertThat(pause.start())
                .isBetween(12 * HOUR, 13 * HOUR));
    }

    @Test
    void aVisitOverTheWholeBreakIsOutOfHours() {
        var lunch = new Break(new Window(12 * HOUR, 13 * HOUR), HOUR / 2);
        var whole = Visit.of("long", 1, 3 * HOUR).within(new Window(11 * HOUR, 11 * HOUR));

        var plan = plan(WAY, List.of(ANNA.pausing(List.of(lunch))), whole);

        assertThat(plan.unplanned().getFirst().nearest().getFirst().obstacles()).containsExactly(Obstacle.OUT_OF_HOURS);
    }

    @Test
    void theSecondWindowIsUsedWhenTheFirstIsTaken() {
        var first = visit(3).within(new Window(9 * HOUR, 9 * HOUR));
        var second = visit(9).within(new Window(9 * HOUR, 9 * HOUR), new Window(14 * HOUR, 15 * HOUR));

        var plan = plan(WAY, List.of(ANNA), first, second);

        assertThat(plan.routes().getFirst().stops())
                .extracting(Plan.Stop::start)
                .containsExactly(9 * HOUR, 14 * HOUR);
    }

    @Test
    void theUrgentVisitComesBeforeItIsDue() {
        var urgent = visit(19).worth(new Worth(5, null, 9 * HOUR, null));

        var plan = plan(Weights.USUAL, List.of(ANNA), visit(1), visit(2), visit(3), urgent);

        assertThat(made(plan, ANNA)).startsWith("at-19");
        assertThat(plan.terms()).doesNotContainKey(Term.LATENESS);
    }

    @Test
    void anOptionalVisitStaysOutWhenItsWayCostsMore() {
        var cheap = visit(10).worth(new Worth(1, 19_999L, null, null));
        var dear = visit(10).worth(new Worth(1, 20_001L, null, null));

        assertThat(plan(WAY, List.of(ANNA), cheap)
                        .unplanned()
                        .getFirst()
                        .nearest()
                        .getFirst()
                        .obstacles())
                .containsExactly(Obstacle.COSTS_MORE_THAN_LEAVING_OUT);
        assertThat(plan(WAY, List.of(ANNA), dear).unplanned()).isEmpty();
    }

    @Test
    void thePreferredTechnicianComesIfTheDetourIsSmall() {
        var regular = visit(6).worth(new Worth(1, null, null, "ben"));

        var plan = plan(Weights.USUAL, List.of(ANNA, BEN), visit(5), regular);

        assertThat(made(plan, BEN)).contains("at-6");
    }

    @Test
    void fairnessSharesTheWork() {
        var visits = IntStream.range(1, 9).mapToObj(DayTest::visit).toArray(Visit[]::new);
        var fair = new Weights(1_000, 0, 0, 0, 0, 100_000, 0, 0, 0, 10_000_000);

        assertThat(plan(WAY, List.of(ANNA, BEN), visits).routes()).hasSize(1);
        assertThat(made(plan(fair, List.of(ANNA, BEN), visits), ANNA)).hasSize(4);
    }

    @Test
    void overtimeIsPaidRatherThanLeavingOut() {
        var late = visit(1).within(new Window(15 * HOUR + HOUR / 2, 17 * HOUR));

        var plan = plan(Weights.USUAL, List.of(ANNA.withOvertimeUntil(18 * HOUR)), late);

        assertThat(plan.unplanned()).isEmpty();
        assertThat(plan.terms().get(Term.OVERTIME)).isEqualTo(120L * 40_000 / 3_600);
    }

    @Test
    void aStartedVisitStaysWithWhoeverStartedIt() {
        var started = visit(7).needing(skill("gas")).pinned(new Pin("ben", 9 * HOUR));

        var plan = plan(WAY, List.of(ANNA, BEN), started, visit(8));

        assertThat(made(plan, BEN)).contains("at-7");
        assertThat(plan.routes().getFirst().stops())
                .filteredOn(stop -> stop.visit().equals("at-7"))
                .singleElement()
                .satisfies(stop -> assertThat(stop.start()).isEqualTo(9 * HOUR));
    }

    @Test
    void whatIsFixedStaysEvenIfLeavingItOutWereFree() {
        var fixed = visit(7).worth(new Worth(1, 0L, null, null)).pinned(new Pin("ben", 9 * HOUR));

        assertThat(made(plan(WAY, List.of(ANNA, BEN), fixed, visit(1), visit(2)), BEN))
                .contains("at-7");
    }

    @Test
    void twoFixedVisitsAtOnceAreRefusedByName() {
        var one = visit(7).pinned(new Pin("ben", 9 * HOUR));
        var other = visit(8).pinned(new Pin("ben", 9 * HOUR));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(WAY, List.of(BEN), one, other))
                .withMessageContaining("ben")
                .withMessageContaining("at-7");
    }

    @Test
    void afterACancellationTheOthersStayWhereTheyAre() {
        var random = new Random(3);
        var visits = IntStream.range(0, 12)
                .mapToObj(number -> Visit.of("visit-" + number, random.nextInt(PLACES), HOUR / 2))
                .toList();
        var before = plan(Problem.of(List.of(ANNA, BEN), visits, STREET, WAY));
        var left = visits.subList(1, visits.size());
        var still = new Weights(1_000, 0, 0, 0, 0, 0, 0, 1_000_000, 0, 10_000_000);

        var after = plan(Problem.of(List.of(ANNA, BEN), left, STREET, still).after(before));

        assertThat(after.terms()).doesNotContainKey(Term.OTHER_SHIFT);
        assertThat(after.unplanned()).isEmpty();
    }

    @Test
    void fewestShiftsEmptiesWhatIsNotNeeded() {
        var visits = IntStream.range(1, 9).mapToObj(DayTest::visit).toList();
        var fair = new Weights(1_000, 0, 0, 0, 0, 100_000, 0, 0, 0, 10_000_000);
        var problem = Problem.of(List.of(ANNA, BEN), visits, STREET, fair);

        var plan = RoutePlanner.plan(problem, Budget.ofSteps(2_000), new Settings(1, 1_000, 10, true));

        assertThat(plan.routes()).hasSize(1);
        assertThat(plan.unplanned()).isEmpty();
    }

    @Test
    void theRushMakesTheSameRoundTakeLonger() {
        var slow = street(Traffic.of(Map.of(LocalTime.MIDNIGHT, 50)));
        var visits = new ArrayList<>(List.of(visit(5), visit(10)));

        var free = plan(Problem.of(List.of(ANNA), visits, STREET, WAY));
        var busy = plan(Problem.of(List.of(ANNA), visits, slow, WAY));

        assertThat(busy.routes().getFirst().end() - free.routes().getFirst().end())
                .isEqualTo(20 * 120);
    }

    /** The version numbers of routes come round; the memory of insertions must not mistake old for new. */
    @Test
    void versionsThatComeRoundChangeNothing() {
        var problem = RandomProblem.of(11);
        var state = new State(new Model(problem));
        var insertions = new Insertions(state.model);
        var search = new Search(state, insertions, new Dice(1), Watch.NOBODY);
        search.construct(new Search.Progress(Budget.ofSteps(0)));
        state.keep();
        var cost = state.cost;

        state.renumber();
        insertions.forget();

        assertThat(state.versions)
                .containsExactly(IntStream.rangeClosed(1, state.routes.length)
                        .asLongStream()
                        .toArray());
        state.restore();
        assertThat(state.cost).isEqualTo(cost);
    }
}
