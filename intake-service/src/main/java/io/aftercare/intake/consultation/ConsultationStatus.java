package io.aftercare.intake.consultation;

import java.util.EnumSet;
import java.util.Set;

/** The life of a consultation, and the only place that says which step may follow which. */
enum ConsultationStatus {
    OPEN,
    ANSWERED;

    Set<ConsultationStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ANSWERED);
            case ANSWERED -> EnumSet.noneOf(ConsultationStatus.class);
        };
    }
}
