package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.webhook.post.Failure;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one event on its way to one receiver. */
record DeliveryView(
        UUID id,

        @Schema(description = "The id of the event, in the header webhook-id")
        UUID eventId,

        @Schema(examples = "io.aftercare.visit.arrived.v1") String type,
        DeliveryStatus status,
        Instant createdAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,

        @Schema(description = "The status of the last answer, if there was one") @Nullable Integer lastStatus,

        @Schema(description = "Why the last attempt failed, if it did") @Nullable Failure lastFailure,

        @Schema(description = "How long the last attempt took") @Nullable Integer lastTookMs) {}
