package io.aftercare.intake.sla.clock;

/** How a promise stands. */
public enum SlaState {
    RUNNING,
    PAUSED,
    /** Reached in time. */
    MET,
    /** Not reached in time, whether or not it was reached later. */
    BREACHED,
    /** The customer was told of special circumstances before it was due (S1-4.1b). */
    EXEMPT,
    /** The request ended before there was anything to reach. */
    ENDED
}
