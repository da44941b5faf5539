package io.aftercare.intake.webhook;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All webhooks, each visible to its partner, and to administrators. */
@ApplicationScoped
public class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {
    private static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    private final Caller caller;

    WebhookEndpoints(Caller caller) {
        this.caller = caller;
    }

    /** The webhook, if the caller may see it. */
    public WebhookEndpoint visible(UUID id) {
        return find("id = ?1 and (?2 is null or partner = ?2)", id, scope().orElse(null))
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Webhook", id));
    }

    /** The webhook, locked, if it is the caller's own and at the version that the caller knows. */
    public WebhookEndpoint toChange(UUID id, @Nullable IfMatch ifMatch) {
        var webhook = find("id = ?1 and partner = ?2", id, Partners.ofToken(caller))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Webhook", id));
        IfMatch.check(ifMatch, webhook);
        return webhook;
    }

    /** The webhook, locked, whoever asks: for those who send. */
    public Optional<WebhookEndpoint> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Without the removed ones, newest first; one more than the limit shows that there is a next page. */
    List<WebhookEndpoint> newest(@Nullable Cursor after, int limit) {
        var place = after == null ? START : after;
        return find(
                        "(?1 is null or partner = ?1) and status <> ?2 and (createdAt, id) < (?3, ?4)"
                                + " order by createdAt desc, id desc",
                        scope().orElse(null),
                        WebhookStatus.REMOVED,
                        place.at(),
                        place.id())
                .page(0, limit + 1)
                .list();
    }

    long countOf(String partner) {
        return count("partner = ?1 and status <> ?2", partner, WebhookStatus.REMOVED);
    }

    private Optional<String> scope() {
        return caller.hasRole(Roles.ADMIN) ? caller.partner() : Optional.of(Partners.ofToken(caller));
    }
}
