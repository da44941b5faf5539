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
        Instant reportedAt) {}
