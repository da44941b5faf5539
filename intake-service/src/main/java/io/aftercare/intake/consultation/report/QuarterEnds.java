package io.aftercare.intake.consultation.report;

import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Hears that a quarter has ended, on one replica; the first deadline is made with the tables. */
@Singleton
class QuarterEnds implements DeadlineHandler {
    private final QuarterReportService reports;
    private final Deadlines deadlines;

    QuarterEnds(QuarterReportService reports, Deadlines deadlines) {
        this.reports = reports;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return "consultation-quarter";
    }

    @Override
    public void onDue(UUID id, Instant dueAt) {
        deadlines.set(kind(), id, reports.makeEnded());
    }
}
