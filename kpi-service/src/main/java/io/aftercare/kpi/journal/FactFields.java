package io.aftercare.kpi.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields that facts are made of, of any type of event. An event whose fields do not fit is parked, so that the SQL
 * over the journal never meets a value that it cannot read.
 */
record FactFields(
        @Nullable UUID serviceRequestId,
        @Nullable Instant at,
        @Nullable String partner,
        @Nullable String channel,
        @Nullable String productCode,
        @Nullable String faultCategory,
        @Nullable UUID customerId,
        @Nullable UUID assetId,
        @Nullable Instant reportedAt,
        @Nullable String firstResponder,
        @Nullable UUID possibleDuplicateOf,
        @Nullable String requestType,
        @Nullable String priority,
        @Nullable String serviceMode,
        @Nullable Boolean inWarranty,
        @Nullable String outletCode,
        @Nullable String technicianLogin,
        @Nullable Boolean onTime,
        @Nullable String mode,
        @Nullable Integer reworkCount,
        @Nullable Integer labourMinutes,
        @Nullable Boolean passed,
        @Nullable Long totalCents,
        @Nullable Integer satisfaction,
        @Nullable Boolean problemSolved,
        @Nullable Boolean lowScore) {}
