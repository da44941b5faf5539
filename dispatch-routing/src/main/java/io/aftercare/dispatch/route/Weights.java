package io.aftercare.dispatch.route;

/**
 * What things cost, in points.
 *
 * @param perKilometre of way
 * @param perDrivingHour at free speed
 * @param perShift that makes at least one visit
 * @param perLateHour of priority 1 after the due time
 * @param perOvertimeHour after the regular end
 * @param fairness for one hour of work in a shift of one hour; grows with the square of the work, so that equal shares
 *     are cheapest
 * @param notPreferred when somebody else comes than the customer's preferred technician
 * @param otherShift when the visit changes its shift against the given plan
 * @param perMovedHour that a visit starts earlier or later than in the given plan
 * @param leftOut when a visit of priority 1 that is not optional stays out
 */
public record Weights(
        int perKilometre,
        int perDrivingHour,
        int perShift,
        int perLateHour,
        int perOvertimeHour,
        int fairness,
        int notPreferred,
        int otherShift,
        int perMovedHour,
        long leftOut) {
    static final long LARGEST = 1_000_000_000_000L;

    /** A metre of way is one point, an hour of driving costs what 30 km cost; nothing is planned before. */
    public static final Weights USUAL =
            new Weights(1_000, 30_000, 0, 60_000, 40_000, 2_000, 5_000, 10_000, 5_000, 10_000_000);

    public Weights {
        if (perKilometre < 0
                || perDrivingHour < 0
                || perShift < 0
                || perLateHour < 0
                || perOvertimeHour < 0
                || fairness < 0
                || notPreferred < 0
                || otherShift < 0
                || perMovedHour < 0
                || leftOut < 0
                || leftOut > LARGEST / 100) {
            throw new IllegalArgumentException("Weights cannot be negative or beyond " + LARGEST / 100);
        }
    }

    /** Nothing but the way counts, and whoever can be visited is visited. */
    public static Weights wayOnly() {
        return new Weights(1_000, 0, 0, 0, 0, 0, 0, 0, 0, LARGEST / 100);
    }
}
