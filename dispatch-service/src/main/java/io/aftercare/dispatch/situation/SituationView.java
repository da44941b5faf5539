package io.aftercare.dispatch.situation;

import io.aftercare.dispatch.department.DepartmentKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A situation report as the API shows it.
 *
 * @param words missing in lists, and once the customer has been erased, as {@code answer}
 */
record SituationView(
        UUID id,
        SituationStatus status,
        String outletCode,
        DepartmentKind department,
        String headLogin,
        @Nullable UUID visitId,
        @Nullable UUID shiftId,
        @Nullable String words,
        String reportedBy,
        Instant reportedAt,
        @Nullable Instant readAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String answer) {
    static SituationView of(SituationReport report, @Nullable String words, @Nullable String answer) {
        return new SituationView(
                report.aggregateId(),
                report.status(),
                report.outletCode(),
                report.department(),
                report.headLogin(),
                report.subject().visitId(),
                report.subject().shiftId(),
                words,
                report.reportedBy(),
                report.reportedAt(),
                report.readAt(),
                report.acknowledgedBy(),
                report.acknowledgedAt(),
                answer);
    }
}
