package io.aftercare.intake.merge;

import java.util.EnumSet;
import java.util.Set;

/** The life of a merge, and the only place that says what may follow what. */
enum MergeStatus {
    ACTIVE,
    UNDONE;

    Set<MergeStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(UNDONE);
            case UNDONE -> EnumSet.noneOf(MergeStatus.class);
        };
    }
}
