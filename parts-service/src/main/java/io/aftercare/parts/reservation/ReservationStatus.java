package io.aftercare.parts.reservation;

import java.util.EnumSet;
import java.util.Set;

/** The life of a reservation, and the only place that says which step may follow which. */
enum ReservationStatus {
    /** Only for the moment in which a new reservation asks the shelf; never stored. */
    REQUESTED,
    SHORT,
    RESERVED,
    ISSUED,
    RETURNED,
    RELEASED;

    Set<ReservationStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(RESERVED, SHORT);
            case SHORT -> EnumSet.of(RESERVED, RELEASED);
            case RESERVED -> EnumSet.of(ISSUED, RELEASED);
            case ISSUED -> EnumSet.of(RETURNED);
            case RETURNED, RELEASED -> EnumSet.noneOf(ReservationStatus.class);
        };
    }

    /** Nothing left the shelf yet, so the reservation can be given up without anybody bringing anything back. */
    boolean isReleasable() {
        return next().contains(RELEASED);
    }
}
