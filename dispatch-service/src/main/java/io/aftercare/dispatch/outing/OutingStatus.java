package io.aftercare.dispatch.outing;

import java.util.EnumSet;
import java.util.Set;

/** The life of an outing, and the only place that says which step may follow which. */
enum OutingStatus {
    OUT,
    OVERDUE,
    RETURNED;

    Set<OutingStatus> next() {
        return switch (this) {
            case OUT -> EnumSet.of(OUT, OVERDUE, RETURNED);
            case OVERDUE -> EnumSet.of(RETURNED);
            case RETURNED -> EnumSet.noneOf(OutingStatus.class);
        };
    }
}
