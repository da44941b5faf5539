package io.aftercare.dispatch.swap;

import java.util.EnumSet;
import java.util.Set;

/** The life of a swap, and the only place that says which step may follow which. */
enum SwapStatus {
    REQUESTED,
    ACCEPTED,
    APPROVED,
    REJECTED;

    Set<SwapStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(ACCEPTED, REJECTED);
            case ACCEPTED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED, REJECTED -> EnumSet.noneOf(SwapStatus.class);
        };
    }
}
