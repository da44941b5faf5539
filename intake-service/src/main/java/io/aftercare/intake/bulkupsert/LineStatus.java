package io.aftercare.intake.bulkupsert;

import io.aftercare.intake.platform.Upserted.Change;

/** What has become of a line. */
public enum LineStatus {
    WAITING,
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    static LineStatus of(Change change) {
        return switch (change) {
            case ADDED -> ADDED;
            case CHANGED -> CHANGED;
            case UNCHANGED -> UNCHANGED;
        };
    }
}
