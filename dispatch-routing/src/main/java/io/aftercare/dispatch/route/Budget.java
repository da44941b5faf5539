package io.aftercare.dispatch.route;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long to search. With steps alone the same seed gives the same plan everywhere; with time the plan depends on the
 * machine. Whatever ends first ends the search, and the best plan so far is the answer.
 *
 * @param nanos a running clock of nanoseconds; only differences count
 * @param stopped asked every few steps; true ends the search
 */
public record Budget(long steps, Duration time, LongSupplier nanos, BooleanSupplier stopped) {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    public Budget {
        if (steps < 0 || time.isNegative() || time.compareTo(FOR_EVER) > 0) {
            throw new IllegalArgumentException("A budget cannot be " + steps + " steps or " + time);
        }
    }

    public static Budget ofSteps(long steps) {
        return new Budget(steps, FOR_EVER, () -> 0, () -> false);
    }

    public static Budget ofTime(Duration time) {
        return new Budget(Long.MAX_VALUE, time, System::nanoTime, () -> false);
    }

    public Budget unless(BooleanSupplier stop) {
        return new Budget(steps, time, nanos, () -> stopped.getAsBoolean() || stop.getAsBoolean());
    }
}
