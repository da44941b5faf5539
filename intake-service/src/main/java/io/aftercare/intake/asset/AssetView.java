package io.aftercare.intake.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An asset as the API shows it. */
record AssetView(
        UUID id,
        UUID customerId,
        String productCode,
        @Nullable String serial,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate warrantyUntil,
        Instant createdAt) {}
