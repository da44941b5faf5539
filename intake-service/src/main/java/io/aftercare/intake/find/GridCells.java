package io.aftercare.intake.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The cells of a grid that a circle touches. Every grid has an index in which the requests of a cell stand with the
 * newest first; it numbers its cells as the function {@code grid_cell} of the database does.
 *
 * @param degrees the side of a cell as it stands in the index
 * @param numbers few, so that the newest of all of them are soon merged; none around a pole, where no grid has that few
 */
record GridCells(String degrees, List<Long> numbers) {
    private static final List<String> GRIDS = List.of("0.01", "0.08", "0.5", "4");
    private static final int MOST = 12;
    private static final int MOST_OF_THE_COARSEST = 40;
    private static final int ROW = 100_000;

    static final GridCells NONE = new GridCells(GRIDS.getLast(), List.of());

    /** The cells of the finest grid of which the circle touches few. */
    static GridCells of(Around circle) {
        for (var degrees : GRIDS) {
            var most = degrees.equals(GRIDS.getLast()) ? MOST_OF_THE_COARSEST : MOST;
            var side = Double.parseDouble(degrees);
            if (count(circle, side) <= most) {
                return new GridCells(degrees, touched(circle, side));
            }
        }
        return NONE;
    }

    /** Counted before they are listed: a wide circle touches millions of small cells. */
    private static double count(Around circle, double degrees) {
        var rows = Math.floor((circle.north() + 90) / degrees) - Math.floor((circle.south() + 90) / degrees) + 1;
        var columns = Math.floor((circle.east() + 180) / degrees) - Math.floor((circle.west() + 180) / degrees) + 1;
        return rows * columns;
    }

    private static List<Long> touched(Around circle, double degrees) {
        var columns = columns(circle, degrees);
        return index(circle.south() + 90, degrees, circle.north() + 90)
                .boxed()
                .flatMap(row -> columns.stream().map(column -> row * ROW + column))
                .toList();
    }

    /** The meridian of the date line has two names, 180 degrees west and, in a column of its own, east. */
    private static List<Long> columns(Around circle, double degrees) {
        var around = Math.round(360 / degrees);
        var columns = new ArrayList<Long>();
        index(circle.west() + 180, degrees, circle.east() + 180).limit(around).forEach(column -> {
            var wrapped = Math.floorMod(column, around);
            columns.add(wrapped);
            if (wrapped == 0) {
                columns.add(around);
            }
        });
        return columns;
    }

    private static LongStream index(double from, double degrees, double until) {
        return LongStream.rangeClosed((long) Math.floor(from / degrees), (long) Math.floor(until / degrees));
    }

    /** The number of the cell in which a request lies, as it stands in the index. */
    String number() {
        return "grid_cell(r.latitude, r.longitude, " + degrees + ")";
    }
}
