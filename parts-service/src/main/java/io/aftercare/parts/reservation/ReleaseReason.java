package io.aftercare.parts.reservation;

/** Why a reservation was given up. */
enum ReleaseReason {
    REPAIR_ABANDONED,
    REPAIR_COMPLETED,
    REQUEST_CANCELLED,
    PLAN_REPLACED
}
