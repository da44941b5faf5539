package io.aftercare.intake.consultation.report;

import java.util.EnumSet;
import java.util.Set;

/** The life of a report, and the only place that says which step may follow which. */
enum ReportStatus {
    MADE,
    ACKNOWLEDGED;

    Set<ReportStatus> next() {
        return switch (this) {
            case MADE -> EnumSet.of(ACKNOWLEDGED);
            case ACKNOWLEDGED -> EnumSet.noneOf(ReportStatus.class);
        };
    }
}
