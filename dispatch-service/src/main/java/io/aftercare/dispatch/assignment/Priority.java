package io.aftercare.dispatch.assignment;

import java.time.Duration;

/** How urgent a request is, and how far ahead somebody may be looked for who is not at work now. */
public enum Priority {
    P1(Duration.ofHours(4), 20_000),
    P2(Duration.ofDays(1), 5_000),
    P3(Duration.ofDays(7), 1_000),
    P4(Duration.ofDays(7), 1_000);

    private final Duration horizon;
    private final int pointsPerHourOfWaiting;

    Priority(Duration horizon, int pointsPerHourOfWaiting) {
        this.horizon = horizon;
        this.pointsPerHourOfWaiting = pointsPerHourOfWaiting;
    }

    public Duration horizon() {
        return horizon;
    }

    int pointsPerHourOfWaiting() {
        return pointsPerHourOfWaiting;
    }
}
