package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.due.LimitKind;
import io.aftercare.dispatch.due.Zone;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.PlannedTime;
import io.aftercare.dispatch.job.UnassignedReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the API shows it.
 *
 * @param unassignedReason why nobody is asked, also that its form waits for approval (S3.8-C3)
 * @param arrivalFar whether the check-in was farther from the place than a street or a large site explains
 */
public record VisitView(
        UUID id,
        VisitStatus status,
        UUID serviceRequestId,
        String partner,
        String channel,
        UUID customerId,
        UUID assetId,
        String productCode,
        String faultCategory,
        String skill,
        Priority priority,
        boolean inWarranty,
        String policyCode,
        double latitude,
        double longitude,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        String timeZone,
        @Nullable UUID technicianId,
        @Nullable String technicianLogin,
        @Nullable String outletCode,
        int attempt,
        int failedAttempts,
        int misses,
        @Nullable UnassignedReason unassignedReason,
        boolean contactOverdue,
        Instant reportedAt,
        Instant requestedAt,
        @Nullable Instant proposedAt,
        @Nullable Instant acceptBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant contactBy,

        @Schema(description = "How far the place lies from the technician's outlet, C the farthest (S3.5-I3b)")
        @Nullable Zone zone,

        @Schema(description = "By the limit of priority and zone, if there is one, and not before an agreed time")
        @Nullable Instant departBy,

        boolean departureOverdue,

        @Schema(description = "By the limit of priority and zone (S1-4.1b), else by the end of the appointment")
        @Nullable Instant arriveBy,

        boolean arrivalOverdue,

        @Schema(
                description = "Limits of which the customer was told before they were due that another time counts, or "
                        + "none (S1-4.1b)")
        List<LimitKind> exemptFrom,

        @Nullable Instant appointedAt,
        @Nullable Appointment appointment,
        @Nullable PlannedTime planned,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        @Nullable Integer arrivalMetresFromPlace,
        @Nullable Boolean arrivalFar,
        @Nullable Boolean onTime,
        @Nullable Instant endedAt,
        @Nullable String cancelReason,

        @Schema(description = "The newest plan and guidance of technical support, if there is one (S1-3.2b)") @Nullable Integer guidanceVersion) {
    static VisitView of(Visit visit) {
        var job = visit.job();
        var window = visit.window();
        var assignee = visit.assignee();
        var arrival = visit.arrival();
        var checkIn = arrival == null ? null : arrival.checkIn();
        var due = visit.due();
        var tries = visit.tries();
        return new VisitView(
                visit.aggregateId(),
                visit.status(),
                job.serviceRequestId(),
                job.partner(),
                job.channel(),
                job.customerId(),
                job.assetId(),
                job.productCode(),
                job.faultCategory(),
                job.skill(),
                job.priority(),
                job.inWarranty(),
                job.policy().code(),
                job.latitude(),
                job.longitude(),
                window.earliest(),
                window.latest(),
                window.timeZone(),
                assignee == null ? null : assignee.technicianId(),
                assignee == null ? null : assignee.technicianLogin(),
                assignee == null ? null : assignee.outletCode(),
                tries.attempt(),
                tries.failedAttempts(),
                tries.misses(),
                visit.unassignedReason(),
                due.contact().overdue(),
                job.reportedAt(),
                visit.requestedAt(),
                visit.proposedAt(),
                visit.acceptBy(),
                visit.acceptedAt(),
                due.contact().dueAt(),
                due.zone(),
                due.departBy(visit.appointment()),
                due.departure().overdue(),
                due.arriveBy(visit.appointment()),
                due.arrival().overdue(),
                due.exempt(),
                visit.appointedAt(),
                visit.appointment(),
                visit.planned(),
                visit.departedAt(),
                arrival == null ? null : arrival.arrivedAt(),
                checkIn == null ? null : checkIn.metres(),
                checkIn == null ? null : checkIn.far(),
                arrival == null ? null : arrival.onTime(),
                visit.endedAt(),
                visit.cancelReason(),
                visit.guidanceVersion());
    }
}
