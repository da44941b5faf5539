package io.aftercare.intake.request;

import io.aftercare.intake.policy.PolicyTerms;
import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.request.Origin.Channel;
import java.time.Instant;
import java.util.UUID;

/** What everybody who works on a request needs to know; repeated along the chain of its events. */
public record JobFacts(
        UUID serviceRequestId,
        String partner,
        Channel channel,
        String productCode,
        String skill,
        Priority priority,
        UUID customerId,
        UUID assetId,
        boolean inWarranty,
        PolicyTerms policy,
        String faultCategory,
        double latitude,
        double longitude,
        Instant reportedAt) {
    static JobFacts of(ServiceRequest request, Triage decided, PolicyTerms policy) {
        var origin = request.origin();
        var matter = request.matter();
        return new JobFacts(
                request.aggregateId(),
                origin.partner(),
                origin.channel(),
                matter.productCode(),
                decided.skill(),
                decided.priority(),
                matter.customerId(),
                matter.assetId(),
                decided.inWarranty(),
                policy,
                matter.faultCategory(),
                request.place().latitude(),
                request.place().longitude(),
                origin.reportedAt());
    }
}
