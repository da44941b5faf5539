package io.aftercare.intake.webhook;

import io.aftercare.intake.feed.PublicTypes;
import io.aftercare.intake.webhook.Progress.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its partner sees it; the secret is shown only in the answers that make one. */
record WebhookView(
        UUID id,
        String partner,
        String url,
        @Schema(description = "Empty: all") List<String> types,
        @Nullable String description,
        WebhookStatus status,

        @Schema(description = "GONE: the receiver answered 410. FAILING: it took nothing for days") @Nullable DisabledReason disabledReason,

        @Nullable Instant disabledAt,

        @Schema(description = "Until when the former secret signs too") @Nullable Instant formerSecretUntil,

        @Schema(description = "Since when the receiver has taken nothing, if it does not") @Nullable Instant failingSince,

        @Schema(description = "When the receiver last took something") @Nullable Instant lastTakenAt,

        @Schema(description = "Events of the partner that have not been sent for the first time")
        long waiting,

        Instant createdAt) {
    static WebhookView of(WebhookEndpoint webhook, Standing standing) {
        return new WebhookView(
                webhook.aggregateId(),
                webhook.partner(),
                webhook.url().toString(),
                webhook.types().stream()
                        .sorted()
                        .map(type -> PublicTypes.PREFIX + type)
                        .toList(),
                webhook.description(),
                webhook.status(),
                webhook.disabledReason(),
                webhook.disabledAt(),
                webhook.formerSecretUntil(),
                standing.failingSince(),
                standing.lastTakenAt(),
                standing.waiting(),
                webhook.createdAt());
    }
}
