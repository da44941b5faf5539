package io.aftercare.repair.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;

/** The facts of the service request that every work event carries along the chain. */
@Embeddable
public record JobFacts(
        @Column(name = "service_request_id") UUID serviceRequestId,
        @Column(name = "partner") String partner,
        @Column(name = "channel") String channel,
        @Column(name = "product_code") String productCode,
        @Column(name = "skill") String skill,
        @Column(name = "priority") String priority,
        @Column(name = "customer_id") UUID customerId,
        @Column(name = "asset_id") UUID assetId,
        @Column(name = "in_warranty") boolean inWarranty,
        @Embedded ServicePolicy policy,
        @Column(name = "fault_category") String faultCategory,
        @Column(name = "latitude") double latitude,
        @Column(name = "longitude") double longitude,
        @Column(name = "reported_at") Instant reportedAt) {}
