package io.aftercare.intake.document;

import java.util.EnumSet;
import java.util.Set;

/** The life of a document in the register, and the only place that says which step may follow which. */
enum DocumentStatus {
    RECEIVED,
    REGISTERED,
    ARCHIVED;

    Set<DocumentStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(REGISTERED);
            case REGISTERED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(DocumentStatus.class);
        };
    }
}
