package io.aftercare.feedback.followup;

import java.util.EnumSet;
import java.util.Set;

/** The life of a follow-up, and the only place that says which step may follow which. */
enum FollowUpStatus {
    OPENED,
    INVESTIGATING,
    INVESTIGATED,
    CLOSED,
    UNREACHABLE,
    CANCELLED;

    Set<FollowUpStatus> next() {
        return switch (this) {
            case OPENED -> EnumSet.of(INVESTIGATING, CLOSED, UNREACHABLE, CANCELLED);
            case INVESTIGATING -> EnumSet.of(INVESTIGATED);
            case INVESTIGATED -> EnumSet.of(CLOSED);
            case CLOSED, UNREACHABLE, CANCELLED -> EnumSet.noneOf(FollowUpStatus.class);
        };
    }
}
