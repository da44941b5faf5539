package io.aftercare.dispatch.approval;

import java.util.EnumSet;
import java.util.Set;

/** The life of a form, and the only place that says which step may follow which. */
enum FormStatus {
    PENDING,
    APPROVED,
    REFUSED,
    /** The visit was cancelled before anybody could be sent. */
    WITHDRAWN;

    Set<FormStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
            case REFUSED -> EnumSet.of(PENDING, WITHDRAWN);
            case APPROVED, WITHDRAWN -> EnumSet.noneOf(FormStatus.class);
        };
    }
}
