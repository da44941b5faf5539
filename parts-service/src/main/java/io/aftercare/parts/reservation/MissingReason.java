package io.aftercare.parts.reservation;

/** Why a line of a reservation cannot be held. */
enum MissingReason {
    OUT_OF_STOCK,
    UNKNOWN_PART
}
