package io.aftercare.dispatch.assignment;

import java.time.Duration;

/** How urgent a request is, and how far ahead somebody may be looked for who is not at work now. */
public enum Priority {
    P1(Duration.ofHours(4)),
    P2(Duration.ofDays(1)),
    P3(Duration.ofDays(7)),
    P4(Duration.ofDays(7));

    private final Duration horizon;

    Priority(Duration horizon) {
        this.horizon = horizon;
    }

    public Duration horizon() {
        return horizon;
    }
}
