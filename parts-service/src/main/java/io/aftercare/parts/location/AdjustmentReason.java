package io.aftercare.parts.location;

/** Why what the books say was corrected to what lies there (S1-6.2b). */
public enum AdjustmentReason {
    COUNTED,
    FOUND,
    LOST,
    DAMAGED,
    EXPIRED,
    OTHER
}
