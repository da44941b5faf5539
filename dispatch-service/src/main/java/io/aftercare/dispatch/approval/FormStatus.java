package io.aftercare.dispatch.approval;

import java.util.EnumSet;
import java.util.Set;

/** The life of a form, and the only place that says which step may follow which. */
enum FormStatus {
    PENDING,
    APPROVED,
    REFUSED;

    Set<FormStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(APPROVED, REFUSED);
            case REFUSED -> EnumSet.of(PENDING);
            case APPROVED -> EnumSet.noneOf(FormStatus.class);
        };
    }
}
