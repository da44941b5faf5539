package io.aftercare.journeys.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast recorded time passes.
 *
 * @param speed recorded seconds per real second; 0 for no waiting at all
 */
record Pace(double speed, Instant recordedStart, long startNanos) {
    /** Some recorded requests stayed open for years; no single pause is longer than this. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static Pace starting(double speed, Instant recordedStart) {
        return new Pace(speed, recordedStart, System.nanoTime());
    }

    void awaitBeginning(Instant recorded) throws InterruptedException {
        if (speed > 0) {
            var due = Duration.between(recordedStart, recorded).toNanos() / speed;
            var left = (long) due - (System.nanoTime() - startNanos);
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
        }
    }

    void await(Instant recorded) throws InterruptedException {
        if (speed > 0) {
            var due = Duration.between(recordedStart, recorded).toNanos() / speed;
            var left = (long) Math.min(due - (System.nanoTime() - startNanos), LONGEST.toNanos());
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
        }
    }
}
