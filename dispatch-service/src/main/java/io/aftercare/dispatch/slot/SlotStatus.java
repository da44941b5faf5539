package io.aftercare.dispatch.slot;

import java.util.EnumSet;
import java.util.Set;

/** The life of an appointment slot, and the only place that says which step may follow which. */
enum SlotStatus {
    OFFERED,
    HELD,
    BOOKED,
    RELEASED,
    EXPIRED;

    Set<SlotStatus> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(HELD);
            case HELD -> EnumSet.of(BOOKED, RELEASED, EXPIRED);
            case BOOKED -> EnumSet.of(RELEASED);
            case RELEASED, EXPIRED -> EnumSet.noneOf(SlotStatus.class);
        };
    }
}
