package io.aftercare.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Place TIMES_SQUARE = new Place(40.758, -73.9855);

    @Test
    void theWayFromNewYorkToShanghaiIsKnown() {
        assertThat(TIMES_SQUARE.metresTo(new Place(31.2304, 121.4737))).isCloseTo(11_864_000, within(60_000));
    }

    @Test
    void aDegreeOfLatitudeIs111Kilometres() {
        assertThat(new Place(0, 0).metresTo(new Place(1, 0))).isCloseTo(111_195, within(5));
    }

    @Test
    void theWayIsTheSameInBothDirections() {
        var other = new Place(40.742, -73.769);

        assertThat(TIMES_SQUARE.metresTo(other)).isEqualTo(other.metresTo(TIMES_SQUARE));
    }

    @Test
    void theWayAcrossTheDateLineIsShort() {
        assertThat(new Place(0, 179.9).metresTo(new Place(0, -179.9))).isLessThan(23_000);
    }

    @Test
    void theOtherSideOfTheEarthIsAsFarAsItGets() {
        assertThat(new Place(90, 0).metresTo(new Place(-90, 0))).isCloseTo(20_015_000, within(1_000));
    }

    @Test
    void aPlaceBeyondThePoleIsRefused() {
        assertThatThrownBy(() -> new Place(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
