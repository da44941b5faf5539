package io.aftercare.dispatch.appointment;

/** Why an appointment was moved. */
enum MoveReason {
    CUSTOMER_WISH,
    /** Address, fault or time turned out different when it was confirmed (S4-3.2a). */
    CIRCUMSTANCES_CHANGED,
    TECHNICIAN_UNAVAILABLE,
    RUNNING_LATE,
    PARTS_MISSING,
    WEATHER,
    OTHER
}
