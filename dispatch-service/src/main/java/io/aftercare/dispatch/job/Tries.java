package io.aftercare.dispatch.job;

import jakarta.persistence.Embeddable;

/**
 * How often somebody was asked to make a visit, and how often it came to nothing.
 *
 * @param attempt how many proposals there have been
 * @param failedAttempts how many of them were refused or not answered
 * @param misses how many appointments came to nothing
 */
@Embeddable
public record Tries(int attempt, int failedAttempts, int misses) {
    public static final Tries NONE = new Tries(0, 0, 0);

    /** Three refusals, or three misses. */
    private static final int FAILURES_UNTIL_ESCALATION = 3;

    public Tries asked() {
        return new Tries(attempt + 1, failedAttempts, misses);
    }

    public Tries failed() {
        return new Tries(attempt, failedAttempts + 1, misses);
    }

    public Tries missed() {
        return new Tries(attempt, failedAttempts, misses + 1);
    }

    /** It has failed as often as it may before the dispatcher hears of it, just now. */
    public boolean hasFailedTooOften() {
        return failedAttempts == FAILURES_UNTIL_ESCALATION;
    }

    /** As {@link #hasFailedTooOften()}, for appointments. */
    public boolean isMissedTooOften() {
        return misses == FAILURES_UNTIL_ESCALATION;
    }
}
