package io.aftercare.dispatch.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aftercare.dispatch.travel.GreatCircleTravel;
import io.aftercare.dispatch.travel.Place;
import io.aftercare.dispatch.travel.Traffic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be planned is refused with a sentence that names it. */
class ProblemTest {
    private static final Ways WAYS =
            Ways.between(List.of(new Place(0, 0), new Place(0, 0.1)), new GreatCircleTravel(1.3, 40, Traffic.FREE));
    private static final Shift SHIFT = Shift.of("early", 0, 0, 8 * 3_600);
    private static final Visit VISIT = Visit.of("boiler", 1, 3_600);

    @Test
    void waysComeFromTheTravelTimes() {
        assertThat(WAYS.metres()[1]).isEqualTo(WAYS.metres()[2]).isBetween(14_000, 15_000);
        assertThat(WAYS.seconds()[1]).isBetween(1_200, 1_400);
        assertThat(WAYS.metres()[0]).isZero();
    }

    @Test
    void theSameShiftTwiceIsRefused() {
        refused("More than one shift", () -> problem(List.of(SHIFT, SHIFT), List.of(VISIT)));
    }

    @Test
    void theSameVisitTwiceIsRefused() {
        refused("More than one visit", () -> problem(List.of(SHIFT), List.of(VISIT, VISIT)));
    }

    @Test
    void aPlaceThatNobodyKnowsIsRefused() {
        refused("unknown place 2", () -> problem(List.of(SHIFT), List.of(Visit.of("sea", 2, 0))));
        refused("unknown place -1", () -> problem(List.of(SHIFT.endingAt(-1)), List.of()));
    }

    @Test
    void aPinToAShiftThatIsNotThereIsRefused() {
        refused("no shift late", () -> problem(List.of(SHIFT), List.of(VISIT.pinned(new Pin("late", null)))));
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        refused("window", () -> new Window(10, 9));
        refused("needs a window", () -> VISIT.within());
    }

    @Test
    void aShiftThatEndsBeforeItBeginsIsRefused() {
        refused("Shift early", () -> Shift.of("early", 0, 10, 9));
        refused("Shift early", () -> SHIFT.withOvertimeUntil(7 * 3_600));
    }

    @Test
    void amountsBelowZeroAreRefused() {
        refused("last", () -> Visit.of("boiler", 1, -1));
        refused("load", () -> new Visit.Needs(Set.of(), -1, Set.of()));
        refused("priority", () -> new Visit.Worth(0, null, null, null));
        refused("carry", () -> SHIFT.carrying(-1));
        refused("Weights", () -> new Weights(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        refused("steps", () -> Budget.ofSteps(-1));
        refused("Temperatures", () -> new Settings(1, 0, 1, false));
        refused("A way from place 0 to 1", () -> new Ways(2, new int[] {0, -1, 1, 0}, new int[4], Traffic.FREE));
    }

    /** The memory of insertions grows with visits times shifts. */
    @Test
    void moreThanOnePlanCanHoldIsRefused() {
        var many = IntStream.range(0, 60_001)
                .mapToObj(number -> Visit.of("visit-" + number, 0, 0))
                .toList();

        refused("too many", () -> problem(List.of(SHIFT), many));
    }

    @Test
    void whatIsNoMoreIsForgottenFromTheGivenPlan() {
        var stops = List.of(new Plan.Stop("boiler", 0, 0, 0, 0), new Plan.Stop("cancelled", 0, 0, 0, 0));
        var before = new Plan(
                List.of(
                        new Plan.Route("early", stops, List.of(), 0, Map.of()),
                        new Plan.Route("sick", List.of(), List.of(), 0, Map.of())),
                List.of(),
                Map.of(),
                0);

        var after = problem(List.of(SHIFT), List.of(VISIT)).after(before);

        assertThat(after.given()).extracting(Plan.Route::shift).containsExactly("early");
        assertThat(after.given().getFirst().stops())
                .extracting(Plan.Stop::visit)
                .containsExactly("boiler");
    }

    private static Problem problem(List<Shift> shifts, List<Visit> visits) {
        return Problem.of(shifts, visits, WAYS, Weights.USUAL);
    }

    private static void refused(String because, ThrowingCallable what) {
        assertThatIllegalArgumentException().isThrownBy(what).withMessageContaining(because);
    }

    @Test
    void waysWithOneMorePlaceAreThoseBetweenAllOfThem() {
        var travel = new GreatCircleTravel(1.3, 40, Traffic.FREE);
        var places = List.of(new Place(40.7, -73.7), new Place(40.8, -73.9), new Place(40.6, -73.8));

        var longer = Ways.between(places.subList(0, 2), travel).with(places, places.getLast(), travel);

        var whole = Ways.between(places, travel);
        assertThat(longer.places()).isEqualTo(3);
        assertThat(longer.metres()).isEqualTo(whole.metres());
        assertThat(longer.seconds()).isEqualTo(whole.seconds());
    }
}
