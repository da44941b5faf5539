package io.aftercare.intake.webhook;

import io.aftercare.intake.webhook.post.Secret;
import io.aftercare.kit.privacy.Vault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secrets of webhooks, kept in the vault under a key of each webhook's own. */
@Singleton
public class Secrets {
    private static final String FIELD = "webhook-secret";

    private final Vault vault;
    private final Clock clock;

    Secrets(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** Those that sign now, the newest first. */
    public List<Secret> signing(WebhookEndpoint webhook) {
        var secrets = new ArrayList<Secret>();
        open(webhook.aggregateId(), webhook.secretCipher(), secrets);
        var until = webhook.formerSecretUntil();
        if (until != null && clock.instant().isBefore(until)) {
            open(webhook.aggregateId(), webhook.formerSecretCipher(), secrets);
        }
        return secrets;
    }

    /** Makes the key of a new webhook. */
    void admit(UUID webhookId) {
        vault.admitFirst(webhookId);
    }

    byte[] seal(UUID webhookId, Secret secret) {
        return vault.encrypt(webhookId, FIELD, secret.text());
    }

    /** Nobody can sign for this webhook any more. */
    void destroy(UUID webhookId) {
        vault.erase(webhookId);
    }

    private void open(UUID webhookId, byte @Nullable [] cipher, List<Secret> secrets) {
        if (cipher != null) {
            vault.decrypt(webhookId, FIELD, cipher).map(Secret::new).ifPresent(secrets::add);
        }
    }
}
