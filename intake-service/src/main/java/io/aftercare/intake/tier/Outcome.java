package io.aftercare.intake.tier;

/** How an attempt ended. */
public enum Outcome {
    /** It works, says the customer. */
    SOLVED,
    NOT_SOLVED,
    /** It could not be tried, for a reason. */
    NOT_POSSIBLE,
    /** It was left out, for a reason. */
    SKIPPED;

    boolean needsReason() {
        return this == NOT_POSSIBLE || this == SKIPPED;
    }
}
