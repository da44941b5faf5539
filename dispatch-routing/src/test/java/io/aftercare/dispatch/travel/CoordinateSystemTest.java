package io.aftercare.dispatch.travel;

import static io.aftercare.dispatch.travel.CoordinateSystem.BD_09;
import static io.aftercare.dispatch.travel.CoordinateSystem.GCJ_02;
import static io.aftercare.dispatch.travel.CoordinateSystem.WGS_84;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The reference points are those that github.com/wandergis/coordtransform publishes in test/app.js. */
class CoordinateSystemTest {
    private static final Place BEIJING = new Place(39.915, 116.404);

    @Test
    void gcjMeetsThePublishedPointInBeijing() {
        var shifted = GCJ_02.fromWgs84(BEIJING);

        assertThat(shifted.latitude()).isCloseTo(39.91640428150164, within(1e-9));
        assertThat(shifted.longitude()).isCloseTo(116.41024449916938, within(1e-9));
    }

    @Test
    void baiduMeetsThePublishedPointInBeijing() {
        var gcjRead = GCJ_02.toWgs84(39.915, 116.404);

        var shifted = BD_09.fromWgs84(gcjRead);

        assertThat(shifted.latitude()).isCloseTo(39.92133699351021, within(1e-9));
        assertThat(shifted.longitude()).isCloseTo(116.41036949371029, within(1e-9));
    }

    @Test
    void readingGcjMeetsThePublishedEstimateWithinTwoMetres() {
        var place = GCJ_02.toWgs84(39.915, 116.404);

        assertThat(place.metresTo(new Place(39.91359571849836, 116.39775550083061)))
                .isLessThan(2);
    }

    @Test
    void readingBaiduMeetsThePublishedEstimateWithinAMetre() {
        var place = GCJ_02.fromWgs84(BD_09.toWgs84(39.915, 116.404));

        assertThat(place.metresTo(new Place(39.90865673957631, 116.39762729119315)))
                .isLessThan(1);
    }

    @Test
    void gcjChangesNothingOutsideOfChina() {
        var newYork = new Place(40.7128, -74.0060);

        assertThat(GCJ_02.fromWgs84(newYork)).isEqualTo(newYork);
        assertThat(GCJ_02.toWgs84(40.7128, -74.0060)).isEqualTo(newYork);
        assertThat(WGS_84.toWgs84(40.7128, -74.0060)).isEqualTo(newYork);
    }

    @Property
    void whatIsShiftedComesBackToTheSamePlace(
            @ForAll @DoubleRange(min = 19, max = 52) double latitude,
            @ForAll @DoubleRange(min = 76, max = 134) double longitude) {
        var place = new Place(latitude, longitude);

        for (var system : CoordinateSystem.values()) {
            var shifted = system.fromWgs84(place);
            var back = system.toWgs84(shifted.latitude(), shifted.longitude());

            assertThat(back.metresTo(place)).as("%s", system).isLessThan(0.001);
        }
    }

    @Test
    void aPlaceBeyondThePolesIsRefused() {
        assertThatThrownBy(() -> new Place(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
