package io.aftercare.intake.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recovery goes through. */
record RecoveryView(
        UUID webhookId,
        Instant since,

        @Schema(description = "Events of the partner recorded since then; those that were not delivered are sent")
        long events) {}
