package io.aftercare.dispatch.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TravelTimesTest {
    private static final Place EQUATOR = new Place(0, 0);
    private static final Place ONE_DEGREE_EAST = new Place(0, 1);
    private static final Traffic HALF_AT_EIGHT =
            Traffic.of(Map.of(LocalTime.MIDNIGHT, 100, LocalTime.of(8, 0), 50, LocalTime.of(20, 0), 100));

    /** A degree of a great circle is the earth's circumference of 40,030 km over 360. */
    @Test
    void aDegreeOfTheEquatorIsItsShareOfTheCircumference() {
        assertThat(EQUATOR.metresTo(ONE_DEGREE_EAST)).isCloseTo(40_030_230.0 / 360, within(1.0));
    }

    @Test
    void aDetourMakesTheWayLonger() {
        var straight = new GreatCircleTravel(1, 60, Traffic.FREE).way(EQUATOR, ONE_DEGREE_EAST);
        var winding = new GreatCircleTravel(1.5, 60, Traffic.FREE).way(EQUATOR, ONE_DEGREE_EAST);

        assertThat(winding.metres()).isCloseTo(straight.metres() * 3 / 2, within(1));
        assertThat(straight.seconds()).isEqualTo((int) Math.ceil(EQUATOR.metresTo(ONE_DEGREE_EAST) / 1_000 * 60));
    }

    @Test
    void theTimeOfDayDecidesHowLongItTakes() {
        var travel = new GreatCircleTravel(1, 60, HALF_AT_EIGHT);

        var early = travel.between(EQUATOR, ONE_DEGREE_EAST, LocalTime.of(3, 0));
        var busy = travel.between(EQUATOR, ONE_DEGREE_EAST, LocalTime.of(9, 0));

        assertThat(busy).isEqualTo(early.multipliedBy(2));
    }

    @Test
    void aMatrixKnowsEveryDirection() {
        var travel = new MatrixTravel(
                List.of(EQUATOR, ONE_DEGREE_EAST),
                new int[][] {{0, 700}, {900, 0}},
                new int[][] {{0, 70}, {90, 0}},
                Traffic.FREE);

        assertThat(travel.way(EQUATOR, ONE_DEGREE_EAST)).isEqualTo(new Way(700, 70));
        assertThat(travel.way(ONE_DEGREE_EAST, EQUATOR)).isEqualTo(new Way(900, 90));
        assertThat(travel.between(EQUATOR, EQUATOR, LocalTime.NOON)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatAMatrixDoesNotKnowIsRefused() {
        var travel = new MatrixTravel(List.of(EQUATOR), new int[1][1], new int[1][1], Traffic.FREE);

        assertThatThrownBy(() -> travel.way(EQUATOR, ONE_DEGREE_EAST)).hasMessageContaining("does not know the place");
        assertThatThrownBy(() -> new MatrixTravel(List.of(EQUATOR), new int[2][1], new int[1][1], Traffic.FREE))
                .hasMessageContaining("as many rows and columns");
    }

    @Test
    void absurdSpeedsAndDetoursAreRefused() {
        assertThatThrownBy(() -> new GreatCircleTravel(0.9, 50, Traffic.FREE)).hasMessageContaining("detour");
        assertThatThrownBy(() -> new GreatCircleTravel(1.3, 0, Traffic.FREE)).hasMessageContaining("speed");
        assertThatThrownBy(() -> new Way(-1, 0)).hasMessageContaining("negative");
    }
}
