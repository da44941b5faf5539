package io.aftercare.dispatch.leave;

import java.util.EnumSet;
import java.util.Set;

/** The life of a leave, and the only place that says which step may follow which. */
enum LeaveStatus {
    REQUESTED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    /** Away without approval (旷工). */
    ABSENT;

    Set<LeaveStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN, ABSENT);
            case APPROVED -> EnumSet.of(WITHDRAWN);
            case REFUSED, WITHDRAWN, ABSENT -> EnumSet.noneOf(LeaveStatus.class);
        };
    }
}
