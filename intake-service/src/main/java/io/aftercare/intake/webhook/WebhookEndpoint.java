package io.aftercare.intake.webhook;

import static io.aftercare.intake.webhook.WebhookStatus.ACTIVE;
import static io.aftercare.intake.webhook.WebhookStatus.DISABLED;
import static io.aftercare.intake.webhook.WebhookStatus.REMOVED;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An address of a partner that is told what happens to the partner's requests. */
@Entity
public class WebhookEndpoint extends Aggregate {
    @Id
    private UUID id;

    private String partner;
    private String url;
    private @Nullable String description;
    /** With commas between them; empty for all. */
    private String types;

    @Enumerated(EnumType.STRING)
    private WebhookStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledReason disabledReason;

    private @Nullable Instant disabledAt;
    private byte[] secretCipher;
    private byte @Nullable [] formerSecretCipher;
    private @Nullable Instant formerSecretUntil;
    private Instant createdAt;

    WebhookEndpoint(UUID id, String partner, Wishes wishes, byte[] secretCipher, Instant now) {
        this.id = id;
        this.partner = partner;
        this.status = ACTIVE;
        this.secretCipher = secretCipher;
        this.createdAt = now;
        fulfil(wishes);
    }

    /** For Hibernate. */
    protected WebhookEndpoint() {}

    /** What the partner may choose and choose again. */
    record Wishes(URI url, Set<String> types, @Nullable String description) {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    /** At any time before the removal; letters that wait go to the new address too. */
    void change(Wishes wishes) {
        refuseWhenRemoved();
        fulfil(wishes);
    }

    public void disable(DisabledReason reason, Instant now) {
        go(DISABLED);
        disabledReason = reason;
        disabledAt = now;
    }

    void enable() {
        go(ACTIVE);
        disabledReason = null;
        disabledAt = null;
    }

    void remove() {
        go(REMOVED);
        formerSecretCipher = null;
        formerSecretUntil = null;
    }

    /** From now on the new secret signs, and until the end of the overlap the one before it. */
    void rotateSecret(Supplier<byte[]> newSecretCipher, Instant formerUntil) {
        refuseWhenRemoved();
        formerSecretCipher = secretCipher;
        formerSecretUntil = formerUntil;
        secretCipher = newSecretCipher.get();
    }

    /** Letters are sent only while the webhook is active. */
    public void refuseUnlessActive() {
        if (status != ACTIVE) {
            throw new IllegalTransition("Webhook", id, status, status, status.next());
        }
    }

    private void refuseWhenRemoved() {
        if (status == REMOVED) {
            throw new IllegalTransition("Webhook", id, status, status, status.next());
        }
    }

    private void go(WebhookStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Webhook", id, status, to, status.next());
        }
        status = to;
    }

    private void fulfil(Wishes wishes) {
        url = wishes.url().toString();
        types = String.join(",", new TreeSet<>(wishes.types()));
        description = wishes.description();
    }

    public String partner() {
        return partner;
    }

    public URI url() {
        return URI.create(url);
    }

    /** Which types of events it is told, without prefix; empty for all. */
    public Set<String> types() {
        return types.isEmpty() ? Set.of() : Set.of(types.split(",", -1));
    }

    @Nullable String description() {
        return description;
    }

    public WebhookStatus status() {
        return status;
    }

    @Nullable DisabledReason disabledReason() {
        return disabledReason;
    }

    @Nullable Instant disabledAt() {
        return disabledAt;
    }

    byte[] secretCipher() {
        return secretCipher;
    }

    byte @Nullable [] formerSecretCipher() {
        return formerSecretCipher;
    }

    @Nullable Instant formerSecretUntil() {
        return formerSecretUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
