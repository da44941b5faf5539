package io.aftercare.intake.incident;

import io.aftercare.intake.incident.Report.Ground;
import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a major incident. */
sealed interface IncidentEvent extends DomainEvent {
    UUID majorIncidentId();

    record MajorIncidentReported(
            UUID majorIncidentId,
            Instant at,
            String number,
            String partner,
            @Nullable UUID serviceRequestId,
            @Nullable String outletCode,
            List<Ground> grounds,
            Instant occurredAt,
            Instant detectedAt,
            String reportedBy,
            @Nullable String managerInCharge,
            @Nullable String businessSigner)
            implements IncidentEvent {}

    record MajorIncidentFiled(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId,
            String filedBy) implements IncidentEvent {}

    record MajorIncidentTopInformed(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId,
            String informed) implements IncidentEvent {}

    record MajorIncidentTracked(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId,
            String leader) implements IncidentEvent {}

    record MajorIncidentResolved(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId,
            Instant reportDueAt) implements IncidentEvent {}

    record MajorIncidentReportDelivered(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId,
            String reportReference,
            Instant customerInformedAt,
            Instant businessInformedAt)
            implements IncidentEvent {}

    record MajorIncidentClosed(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId) implements IncidentEvent {}

    record MajorIncidentWithdrawn(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId) implements IncidentEvent {}

    record MajorIncidentOverdue(
            UUID majorIncidentId,
            Instant at,
            String partner,
            @Nullable UUID serviceRequestId,
            IncidentStatus awaited,
            @Nullable String managerInCharge)
            implements IncidentEvent {}

    @Override
    default String type() {
        return switch (this) {
            case MajorIncidentReported _ -> "major_incident.reported.v1";
            case MajorIncidentFiled _ -> "major_incident.filed.v1";
            case MajorIncidentTopInformed _ -> "major_incident.top_informed.v1";
            case MajorIncidentTracked _ -> "major_incident.tracked.v1";
            case MajorIncidentResolved _ -> "major_incident.resolved.v1";
            case MajorIncidentReportDelivered _ -> "major_incident.report_delivered.v1";
            case MajorIncidentClosed _ -> "major_incident.closed.v1";
            case MajorIncidentWithdrawn _ -> "major_incident.withdrawn.v1";
            case MajorIncidentOverdue _ -> "major_incident.overdue.v1";
        };
    }
}
