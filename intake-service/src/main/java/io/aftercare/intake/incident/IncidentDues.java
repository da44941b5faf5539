package io.aftercare.intake.incident;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.WorkingCalendars;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Waits for what is due of an incident and tells each moment that passes once (S3.3-A2b, S3.5-E1, S3.5-E3). */
@ApplicationScoped
class IncidentDues implements DeadlineHandler {
    private static final String KIND = "major-incident";

    private final MajorIncidents incidents;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WorkingCalendars calendars;
    private final IntakeConfig config;

    IncidentDues(
            MajorIncidents incidents,
            Deadlines deadlines,
            Outbox outbox,
            WorkingCalendars calendars,
            IntakeConfig config) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.calendars = calendars;
        this.config = config;
    }

    Dues.Terms terms() {
        return new Dues.Terms(config.incidentFiling(), config.incidentTopInformation());
    }

    /** The end of the last of the working days that the analysis report may take. */
    Instant reportDueAfter(Instant resolvedAt) {
        return calendars
                .of(ZoneId.of(config.timeZone()), WeeklyHours.OFFICE)
                .plusWorkingDays(resolvedAt, config.incidentReportWorkingDays());
    }

    /** What came due before somebody wrote the step down could not be known, and is not told (ADR 0006). */
    void await(MajorIncident incident, Instant now) {
        incident.dues()
                .nextAfter(now)
                .ifPresentOrElse(
                        due -> deadlines.set(KIND, incident.aggregateId(), due),
                        () -> deadlines.cancel(KIND, incident.aggregateId()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void onDue(UUID incidentId, Instant dueAt) {
        incidents.lock(incidentId).ifPresent(incident -> {
            incident.tellOverdue(dueAt);
            outbox.publish(incident);
            await(incident, dueAt);
        });
    }
}
