package io.aftercare.dispatch.travel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways that somebody measured: a table of metres and one of seconds between known places. */
public final class MatrixTravel implements TravelTimes {
    private final Map<Place, Integer> rows;
    private final int[][] metres;
    private final int[][] seconds;
    private final Traffic traffic;

    public MatrixTravel(List<Place> places, int[][] metres, int[][] seconds, Traffic traffic) {
        this.rows = IntStream.range(0, places.size())
                .boxed()
                .collect(Collectors.toMap(places::get, row -> row, (first, _) -> first));
        this.metres = squared(metres, places.size());
        this.seconds = squared(seconds, places.size());
        this.traffic = traffic;
    }

    @Override
    public Way way(Place from, Place to) {
        var row = row(from);
        var column = row(to);
        return row == column ? Way.NONE : new Way(metres[row][column], seconds[row][column]);
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }

    private int row(Place place) {
        var row = rows.get(place);
        if (row == null) {
            throw new IllegalArgumentException("The matrix does not know the place " + place);
        }
        return row;
    }

    private static int[][] squared(int[][] table, int size) {
        if (table.length != size || IntStream.range(0, size).anyMatch(row -> table[row].length != size)) {
            throw new IllegalArgumentException("A matrix of " + size + " places needs as many rows and columns");
        }
        return Arrays.stream(table).map(int[]::clone).toArray(int[][]::new);
    }
}
