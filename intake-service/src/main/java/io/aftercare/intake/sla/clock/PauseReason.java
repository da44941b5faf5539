package io.aftercare.intake.sla.clock;

/** Why a clock stands still: for what the customer causes and for parts, never for our own waiting. */
public enum PauseReason {
    WAITING_FOR_CUSTOMER,
    WAITING_FOR_PARTS
}
