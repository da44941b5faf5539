package io.aftercare.dispatch.situation;

import java.util.EnumSet;
import java.util.Set;

/** The life of a situation report, and the only place that says which step may follow which. */
enum SituationStatus {
    REPORTED,
    READ,
    ACKNOWLEDGED;

    Set<SituationStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(READ, ACKNOWLEDGED);
            case READ -> EnumSet.of(ACKNOWLEDGED);
            case ACKNOWLEDGED -> EnumSet.noneOf(SituationStatus.class);
        };
    }
}
