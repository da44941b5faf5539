package io.aftercare.dispatch.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.MissReason;
import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Everything that can happen to a visit: what this service tells the others about it. */
sealed interface VisitEvent extends DomainEvent {
    UUID visitId();

    UUID serviceRequestId();

    /** What a proposal came to nothing by; the technician's own words stay in this service. */
    enum RefusalReason {
        REFUSED,
        TIMED_OUT
    }

    /** Why a dispatcher has to look at a visit. */
    enum EscalationReason {
        NO_CANDIDATE,
        REFUSED_THREE_TIMES,
        CONTACT_OVERDUE,
        DEPARTURE_OVERDUE,
        ARRIVAL_OVERDUE,
        MISSED
    }

    record VisitRequested(UUID visitId, UUID serviceRequestId, Instant at, String partner) implements VisitEvent {}

    record VisitProposed(
            UUID visitId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            @JsonUnwrapped Assignee assignee,
            int attempt)
            implements VisitEvent {}

    record VisitRefused(
            UUID visitId, UUID serviceRequestId, Instant at, UUID technicianId, RefusalReason reason, boolean timedOut)
            implements VisitEvent {}

    record VisitAccepted(
            UUID visitId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            @JsonUnwrapped Assignee assignee) implements VisitEvent {}

    record VisitAppointed(
            UUID visitId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            @JsonUnwrapped Assignee assignee,
            Instant from,
            Instant until)
            implements VisitEvent {}

    record VisitDeparted(
            UUID visitId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            @JsonUnwrapped Assignee assignee) implements VisitEvent {}

    record VisitMissed(
            UUID visitId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            @JsonUnwrapped Assignee assignee,
            MissReason reason,
            int misses)
            implements VisitEvent {}

    record VisitArrived(
            UUID visitId,
            Instant at,
            @JsonUnwrapped Assignee assignee,
            boolean onTime,
            @JsonUnwrapped Job job) implements VisitEvent {
        @Override
        public UUID serviceRequestId() {
            return job.serviceRequestId();
        }
    }

    record VisitCompleted(
            UUID visitId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            @JsonUnwrapped Assignee assignee) implements VisitEvent {}

    record VisitCancelled(UUID visitId, UUID serviceRequestId, Instant at, String reason) implements VisitEvent {}

    record VisitEscalated(UUID visitId, UUID serviceRequestId, Instant at, EscalationReason reason)
            implements VisitEvent {}

    @Override
    default String type() {
        return switch (this) {
            case VisitRequested _ -> "visit.requested.v1";
            case VisitProposed _ -> "visit.proposed.v1";
            case VisitRefused _ -> "visit.refused.v1";
            case VisitAccepted _ -> "visit.accepted.v1";
            case VisitAppointed _ -> "visit.appointed.v1";
            case VisitDeparted _ -> "visit.departed.v1";
            case VisitMissed _ -> "visit.missed.v1";
            case VisitArrived _ -> "visit.arrived.v1";
            case VisitCompleted _ -> "visit.completed.v1";
            case VisitCancelled _ -> "visit.cancelled.v1";
            case VisitEscalated _ -> "visit.escalated.v1";
        };
    }
}
