package io.aftercare.feedback.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The service that a customer is asked about.
 *
 * @param repairId null when the request was resolved without a repair
 * @param repairerLogin who repaired, and may not make the call; null without a repair
 * @param firstResponder who took the request, where the service that tells of it says so (S3.3-D3)
 */
@Embeddable
record ServedWork(
        UUID serviceRequestId,
        @Nullable UUID repairId,
        String partner,
        @Nullable String outletCode,
        UUID customerId,
        @Nullable String repairerLogin,
        @Nullable String firstResponder,
        @Column(name = "served_at") Instant at) {}
