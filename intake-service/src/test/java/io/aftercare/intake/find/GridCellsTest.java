package io.aftercare.intake.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever lies in a circle lies in one of its cells. */
class GridCellsTest {
    private static final double EARTH_KM = 6_371;

    private final Random random = new Random(20_261_122);

    @Test
    void everyPlaceOfACircleLiesInItsCells() {
        for (var i = 0; i < 5_000; i++) {
            var circle = new Around(between(-70, 70), between(-180, 180), Math.pow(10, between(-1, 2.69)));
            var cells = GridCells.of(circle);

            assertThat(cells.numbers()).as("%s", circle).isNotEmpty().doesNotHaveDuplicates();
            assertThat(cells.numbers()).as("%s", circle).contains(cellOfAPlaceIn(circle, cells));
        }
    }

    @Test
    void theDateLineHasTwoSides() {
        var cells = GridCells.of(new Around(0.004, 180.0, 0.1)).numbers();

        assertThat(cells).contains(9_000L * 100_000, 9_000L * 100_000 + 35_999, 9_000L * 100_000 + 36_000);
    }

    @Test
    void aCityIsAFewCells() {
        assertThat(GridCells.of(new Around(40.72, -73.95, 2.0)).numbers()).hasSizeBetween(1, 12);
    }

    @Test
    void aPoleHasTooManyCells() {
        assertThat(GridCells.of(new Around(90.0, 0.0, 500.0))).isEqualTo(GridCells.NONE);
    }

    /** As the function of the database numbers it. */
    private long cellOfAPlaceIn(Around circle, GridCells cells) {
        var bearing = between(0, 2 * Math.PI);
        var far = circle.withinKm() * Math.sqrt(random.nextDouble()) / EARTH_KM;
        var from = Math.toRadians(circle.latitude());
        var latitude = Math.asin(Math.sin(from) * Math.cos(far) + Math.cos(from) * Math.sin(far) * Math.cos(bearing));
        var turned = Math.atan2(
                Math.sin(bearing) * Math.sin(far) * Math.cos(from),
                Math.cos(far) - Math.sin(from) * Math.sin(latitude));
        var longitude = Math.IEEEremainder(circle.longitude() + Math.toDegrees(turned), 360);
        var degrees = Double.parseDouble(cells.degrees());
        return (long) Math.floor((Math.toDegrees(latitude) + 90) / degrees) * 100_000
                + (long) Math.floor((longitude + 180) / degrees);
    }

    private double between(double low, double high) {
        return random.nextDouble(low, high);
    }
}
