package io.aftercare.intake.incident;

import io.aftercare.intake.incident.Report.Ground;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A major incident as the API shows it. */
record MajorIncidentView(
        UUID id,
        String number,
        IncidentStatus status,
        List<Ground> grounds,
        String partner,
        @Nullable UUID serviceRequestId,
        @Nullable String outletCode,
        Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        String reportedBy,
        @Nullable String managerInCharge,
        @Nullable String businessSigner,
        Texts texts,
        MajorIncident.Steps steps,

        @Schema(description = "What is still to be done, and until when")
        List<Awaited> awaited) {

    /** What people wrote; a text is missing before it is written, and after the customer was erased. */
    @Schema(name = "IncidentTexts")
    record Texts(
            @Nullable String place,
            @Nullable String phenomenon,
            @Nullable String responsePlan,
            @Nullable String handling,
            @Nullable String withdrawalReason) {}

    /** A status that is to be reached. */
    @Schema(name = "IncidentAwaited")
    record Awaited(IncidentStatus step, Instant dueAt, boolean overdue) {}

    static MajorIncidentView of(MajorIncident incident, Texts texts, Instant now) {
        var report = incident.report();
        return new MajorIncidentView(
                incident.aggregateId(),
                incident.number(),
                incident.status(),
                incident.grounds(),
                report.partner(),
                report.serviceRequestId(),
                report.outletCode(),
                report.occurredAt(),
                report.detectedAt(),
                report.reportedAt(),
                report.reportedBy(),
                report.managerInCharge(),
                report.businessSigner(),
                texts,
                incident.steps(),
                incident.dues().open().stream()
                        .map(due ->
                                new Awaited(due.step(), due.dueAt(), due.dueAt().isBefore(now)))
                        .toList());
    }

    /** A major incident in a list: everything but the texts. */
    @Schema(name = "MajorIncidentSummary")
    record Summary(
            UUID id,
            String number,
            IncidentStatus status,
            List<Ground> grounds,
            String partner,
            @Nullable UUID serviceRequestId,
            @Nullable String outletCode,
            Instant reportedAt,
            String reportedBy,
            @Nullable String managerInCharge,

            @Schema(description = "When the next step is due or was") @Nullable Instant nextDueAt) {
        static Summary of(MajorIncident incident) {
            var report = incident.report();
            return new Summary(
                    incident.aggregateId(),
                    incident.number(),
                    incident.status(),
                    incident.grounds(),
                    report.partner(),
                    report.serviceRequestId(),
                    report.outletCode(),
                    report.reportedAt(),
                    report.reportedBy(),
                    report.managerInCharge(),
                    incident.nextDueAt());
        }
    }
}
