package io.aftercare.dispatch.due;

/** How far a place lies from the outlet that serves it: other places have other times (S3.5-I3b). */
public enum Zone {
    /** Near, as a rule in the city. */
    A,
    B,
    /** Farther than all others. */
    C
}
