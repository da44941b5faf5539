package io.aftercare.intake.bulkupsert;

import java.util.EnumSet;
import java.util.Set;

/** The life of a bulk upsert, and the only place that says what may follow what. */
public enum BulkStatus {
    WAITING,
    RUNNING,
    FINISHED;

    Set<BulkStatus> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(RUNNING);
            case RUNNING -> EnumSet.of(FINISHED);
            case FINISHED -> EnumSet.noneOf(BulkStatus.class);
        };
    }
}
