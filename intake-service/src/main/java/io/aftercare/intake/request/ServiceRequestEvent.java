package io.aftercare.intake.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aftercare.intake.policy.PolicyTerms;
import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.ServiceMode;
import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.Triage.Complexity;
import io.aftercare.intake.request.Triage.RequestType;
import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a service request: the catalogue of what this service tells the others. */
sealed interface ServiceRequestEvent extends DomainEvent {

    record ServiceRequestRegistered(
            UUID serviceRequestId,
            Instant at,
            String number,
            String partner,
            Channel channel,
            UUID customerId,
            UUID assetId,
            String productCode,
            String faultCategory,
            Instant reportedAt,
            String firstResponder,
            @Nullable UUID possibleDuplicateOf,
            double latitude,
            double longitude)
            implements ServiceRequestEvent {
        static ServiceRequestRegistered of(ServiceRequest request) {
            var origin = request.origin();
            var matter = request.matter();
            return new ServiceRequestRegistered(
                    request.aggregateId(),
                    origin.reportedAt(),
                    request.number(),
                    origin.partner(),
                    origin.channel(),
                    matter.customerId(),
                    matter.assetId(),
                    matter.productCode(),
                    matter.faultCategory(),
                    origin.reportedAt(),
                    origin.firstResponder(),
                    origin.possibleDuplicateOf(),
                    request.place().latitude(),
                    request.place().longitude());
        }
    }

    record ServiceRequestTriaged(
            UUID serviceRequestId,
            Instant at,
            String partner,
            RequestType requestType,
            Priority priority,
            Complexity complexity,
            ServiceMode serviceMode,
            String skill,
            boolean inWarranty,
            PolicyTerms policy)
            implements ServiceRequestEvent {
        /** Of a request that has been triaged just now. */
        static ServiceRequestTriaged of(ServiceRequest request, Triage decision, PolicyTerms policy) {
            return new ServiceRequestTriaged(
                    request.aggregateId(),
                    request.lastStepAt(),
                    request.origin().partner(),
                    decision.requestType(),
                    decision.priority(),
                    decision.complexity(),
                    decision.serviceMode(),
                    decision.skill(),
                    decision.inWarranty(),
                    policy);
        }
    }

    record ServiceRequestResolved(@JsonUnwrapped JobFacts job, Instant at, Tier tier, String firstResponder)
            implements ServiceRequestEvent {}

    record ServiceRequestVisitRequested(
            @JsonUnwrapped JobFacts job,
            Instant at,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            String timeZone)
            implements ServiceRequestEvent {}

    record ServiceRequestProductExpected(@JsonUnwrapped JobFacts job, Instant at, String outletCode)
            implements ServiceRequestEvent {}

    record ServiceRequestCancelled(
            UUID serviceRequestId,
            Instant at,
            String partner,
            Reason reason,
            @Nullable UUID duplicateOf) implements ServiceRequestEvent {}

    record ServiceRequestCompleted(UUID serviceRequestId, Instant at, String partner) implements ServiceRequestEvent {}

    record ServiceRequestClosed(UUID serviceRequestId, Instant at, String partner) implements ServiceRequestEvent {}

    record ServiceRequestReclassified(
            UUID serviceRequestId,
            Instant at,
            String partner,
            Priority priority,
            Priority formerPriority,
            PolicyTerms policy)
            implements ServiceRequestEvent {}

    record ServiceRequestEscalated(
            UUID serviceRequestId,
            Instant at,
            String partner,
            int level,
            String toRole,
            String raisedBy,
            @Nullable String outletCode)
            implements ServiceRequestEvent {}

    record ServiceRequestEscalationAcknowledged(
            UUID serviceRequestId, Instant at, String partner, int level, String acknowledgedBy)
            implements ServiceRequestEvent {}

    record ServiceRequestSlaWarned(@JsonUnwrapped SlaPromise promise, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestSlaBreached(@JsonUnwrapped SlaPromise promise, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestSlaEscalated(@JsonUnwrapped SlaPromise promise, Instant at, int level, String role)
            implements ServiceRequestEvent {}

    /** How far a request had to go to be resolved without a repair. */
    enum Tier {
        PHONE
    }

    @Override
    default String type() {
        return switch (this) {
            case ServiceRequestRegistered _ -> "service_request.registered.v1";
            case ServiceRequestTriaged _ -> "service_request.triaged.v1";
            case ServiceRequestResolved _ -> "service_request.resolved.v1";
            case ServiceRequestVisitRequested _ -> "service_request.visit_requested.v1";
            case ServiceRequestProductExpected _ -> "service_request.product_expected.v1";
            case ServiceRequestCancelled _ -> "service_request.cancelled.v1";
            case ServiceRequestCompleted _ -> "service_request.completed.v1";
            case ServiceRequestClosed _ -> "service_request.closed.v1";
            case ServiceRequestReclassified _ -> "service_request.reclassified.v1";
            case ServiceRequestEscalated _ -> "service_request.escalated.v1";
            case ServiceRequestEscalationAcknowledged _ -> "service_request.escalation_acknowledged.v1";
            case ServiceRequestSlaWarned _ -> "service_request.sla_warned.v1";
            case ServiceRequestSlaBreached _ -> "service_request.sla_breached.v1";
            case ServiceRequestSlaEscalated _ -> "service_request.sla_escalated.v1";
        };
    }
}
