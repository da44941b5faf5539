package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.feed.Feed;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.webhook.Progress;
import io.aftercare.intake.webhook.WebhookEndpoint;
import io.aftercare.intake.webhook.WebhookEndpoints;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a partner may ask about deliveries, and what it may ask to be sent. */
@ApplicationScoped
@Transactional
class DeliveryService {
    private final WebhookEndpoints webhooks;
    private final Progress progress;
    private final DeliveryLog log;
    private final Feed feed;
    private final IntakeConfig.Webhook config;
    private final Clock clock;

    DeliveryService(
            WebhookEndpoints webhooks,
            Progress progress,
            DeliveryLog log,
            Feed feed,
            IntakeConfig config,
            Clock clock) {
        this.webhooks = webhooks;
        this.progress = progress;
        this.log = log;
        this.feed = feed;
        this.config = config.webhook();
        this.clock = clock;
    }

    Page<DeliveryView> list(UUID webhookId, @Nullable DeliveryStatus status, @Nullable Cursor after, int limit) {
        webhooks.visible(webhookId);
        return Page.of(
                log.newest(webhookId, status, after, limit),
                limit,
                delivery -> new Cursor(delivery.createdAt(), delivery.id()));
    }

    Versioned<DeliveryView> ping(UUID webhookId, @Nullable IfMatch ifMatch) {
        var webhook = active(webhookId, ifMatch);
        progress.hurry(webhookId);
        return Versioned.of(webhook, log.ping(webhookId));
    }

    Versioned<DeliveryView> resend(UUID webhookId, @Nullable IfMatch ifMatch, UUID deliveryId) {
        var webhook = active(webhookId, ifMatch);
        var delivery = log.sendAgain(webhookId, deliveryId).orElseThrow(() -> new NotFound("Delivery", deliveryId));
        progress.hurry(webhookId);
        return Versioned.of(webhook, delivery);
    }

    /** Sends what was recorded since then and not delivered; what was delivered is known from the log. */
    Versioned<RecoveryView> recover(UUID webhookId, @Nullable IfMatch ifMatch, Instant since) {
        var webhook = active(webhookId, ifMatch);
        var now = clock.instant();
        if (since.isAfter(now)) {
            throw new InvalidField("since", "not-in-future", "There is nothing yet to send again");
        }
        if (since.isBefore(now.minus(config.logKept()))) {
            throw new InvalidField("since", "within-log", "What was delivered before that is not known any more");
        }
        var position = feed.positionBefore(webhook.partner(), since);
        progress.rewind(webhookId, position);
        return Versioned.of(
                webhook,
                new RecoveryView(webhookId, since, feed.reach(webhook.partner()).head() - position));
    }

    private WebhookEndpoint active(UUID webhookId, @Nullable IfMatch ifMatch) {
        var webhook = webhooks.toChange(webhookId, ifMatch);
        webhook.refuseUnlessActive();
        return webhook;
    }
}
