package io.aftercare.dispatch.assignment;

import java.util.Map;
import java.util.Optional;

/**
 * How much each term counts, in points.
 *
 * @param distancePermille of the way from the technician's base in metres
 * @param pointsPerOpenVisit so that work is spread before ways become absurd
 * @param outletDistancePermille of the way from the outlet in metres
 * @param pointsPerHourOfWaiting until the technician is at work, dearer for the more urgent
 */
public record Weights(
        int distancePermille,
        int pointsPerOpenVisit,
        int outletDistancePermille,
        Map<Priority, Integer> pointsPerHourOfWaiting) {
    /** A metre is a point, an open visit two kilometres, the way from the outlet counts a fifth. */
    public static final Weights STANDARD = new Weights(
            1_000, 2_000, 200, Map.of(Priority.P1, 20_000, Priority.P2, 5_000, Priority.P3, 1_000, Priority.P4, 1_000));

    /** What no term exceeds, so that the sum of all is a number. */
    private static final int MOST = 500_000_000;

    private static final int PERMILLE = 1_000;
    private static final int MINUTES = 60;

    public Weights {
        pointsPerHourOfWaiting = Map.copyOf(pointsPerHourOfWaiting);
    }

    /** The points of a term that was measured: in metres, visits or minutes. */
    public int points(Term.Kind kind, int measure, Priority priority) {
        var points =
                switch (kind) {
                    case DISTANCE -> (long) measure * distancePermille / PERMILLE;
                    case LOAD -> (long) measure * pointsPerOpenVisit;
                    case OUTLET_DISTANCE -> (long) measure * outletDistancePermille / PERMILLE;
                    case WAITING -> (long) measure * waiting(priority) / MINUTES;
                };
        return Math.clamp(points, 0, MOST);
    }

    private int waiting(Priority priority) {
        return Optional.ofNullable(pointsPerHourOfWaiting.get(priority)).orElse(0);
    }
}
