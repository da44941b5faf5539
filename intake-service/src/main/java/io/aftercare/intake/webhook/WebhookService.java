package io.aftercare.intake.webhook;

import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.feed.Feed;
import io.aftercare.intake.feed.PublicTypes;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.webhook.WebhookEndpoint.Wishes;
import io.aftercare.intake.webhook.post.AllowedAddresses;
import io.aftercare.intake.webhook.post.Secret;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The use cases of webhooks. */
@ApplicationScoped
@Transactional
class WebhookService {
    private final WebhookEndpoints webhooks;
    private final Progress progress;
    private final Secrets secrets;
    private final AllowedAddresses addresses;
    private final Feed feed;
    private final IntakeConfig.Webhook config;
    private final Caller caller;
    private final Clock clock;

    WebhookService(
            WebhookEndpoints webhooks,
            Progress progress,
            Secrets secrets,
            AllowedAddresses addresses,
            Feed feed,
            IntakeConfig config,
            Caller caller,
            Clock clock) {
        this.webhooks = webhooks;
        this.progress = progress;
        this.secrets = secrets;
        this.addresses = addresses;
        this.feed = feed;
        this.config = config.webhook();
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<WebhookWithSecret> register(RegisterWebhook command) {
        var partner = Partners.ofToken(caller);
        var types = command.types() == null ? Set.<String>of() : PublicTypes.named("types", command.types());
        var wishes = new Wishes(addresses.check("url", command.url()), types, command.description());
        if (webhooks.countOf(partner) >= config.perPartner()) {
            throw new TooManyWebhooks(config.perPartner());
        }
        var id = Ids.next();
        var secret = Secret.fresh();
        secrets.admit(id);
        var webhook = new WebhookEndpoint(id, partner, wishes, secrets.seal(id, secret), clock.instant());
        webhooks.persistAndFlush(webhook);
        progress.begin(id, feed.reach(partner).head());
        return Versioned.of(webhook, new WebhookWithSecret(view(webhook), secret.text()));
    }

    Page<WebhookView> list(@Nullable Cursor after, int limit) {
        var page = Page.of(webhooks.newest(after, limit), limit, WebhookEndpoint::cursor);
        var standings = progress.of(
                page.items().stream().map(WebhookEndpoint::aggregateId).toList());
        return page.map(
                webhook -> WebhookView.of(webhook, Objects.requireNonNull(standings.get(webhook.aggregateId()))));
    }

    Versioned<WebhookView> get(UUID id) {
        var webhook = webhooks.visible(id);
        return Versioned.of(webhook, view(webhook));
    }

    Versioned<WebhookView> change(UUID id, @Nullable IfMatch ifMatch, ChangeWebhook command) {
        return step(
                id,
                ifMatch,
                webhook -> webhook.change(new Wishes(
                        command.url() == null ? webhook.url() : addresses.check("url", command.url()),
                        command.types() == null ? webhook.types() : PublicTypes.named("types", command.types()),
                        command.description() == null ? webhook.description() : command.description())));
    }

    Versioned<WebhookView> disable(UUID id, @Nullable IfMatch ifMatch) {
        return step(id, ifMatch, webhook -> webhook.disable(DisabledReason.PARTNER, clock.instant()));
    }

    /** What happened while it was disabled is not sent by itself: a recovery asks for it. */
    Versioned<WebhookView> enable(UUID id, @Nullable IfMatch ifMatch) {
        return step(id, ifMatch, webhook -> {
            webhook.enable();
            progress.restart(id, feed.reach(webhook.partner()).head());
        });
    }

    Versioned<WebhookView> remove(UUID id, @Nullable IfMatch ifMatch) {
        return step(id, ifMatch, webhook -> {
            webhook.remove();
            secrets.destroy(id);
        });
    }

    Versioned<WebhookWithSecret> rotateSecret(UUID id, @Nullable IfMatch ifMatch) {
        var secret = Secret.fresh();
        var changed = step(
                id,
                ifMatch,
                webhook -> webhook.rotateSecret(
                        () -> secrets.seal(id, secret), clock.instant().plus(config.secretOverlap())));
        return new Versioned<>(new WebhookWithSecret(changed.view(), secret.text()), changed.etag());
    }

    private Versioned<WebhookView> step(UUID id, @Nullable IfMatch ifMatch, Consumer<WebhookEndpoint> step) {
        var webhook = webhooks.toChange(id, ifMatch);
        step.accept(webhook);
        webhooks.flush();
        return Versioned.of(webhook, view(webhook));
    }

    private WebhookView view(WebhookEndpoint webhook) {
        var id = webhook.aggregateId();
        return WebhookView.of(
                webhook, Objects.requireNonNull(progress.of(List.of(id)).get(id)));
    }
}
