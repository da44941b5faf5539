package io.aftercare.intake.asset;

import io.aftercare.intake.entitlement.ServiceContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An asset as the API shows it. */
public record AssetView(
        UUID id,
        UUID customerId,

        @Schema(description = "What the partner's own system calls it") @Nullable String externalReference,

        String productCode,
        @Nullable String serial,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable SourceOfSale soldBy,
        @Nullable UUID siteId,
        @Nullable ServiceContract contract,
        Instant createdAt,

        @Schema(description = "The product under which this one is found, since it was merged into it") @Nullable UUID mergedInto) {}
