package io.aftercare.intake.partner;

import io.aftercare.kit.privacy.Vault;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Makes secrets of clients, and keeps one until Keycloak has it. */
@Singleton
public class PartnerSecrets {
    private static final String FIELD = "partner-client-secret";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    PartnerSecrets(Vault vault) {
        this.vault = vault;
    }

    String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Makes the key of a new partner. */
    void admit(UUID partnerId) {
        vault.admitFirst(partnerId);
    }

    byte[] seal(UUID partnerId, String secret) {
        return vault.encrypt(partnerId, FIELD, secret);
    }

    /** The secret that Keycloak is to get, if there is one. */
    public Optional<String> waiting(PartnerNetwork partner) {
        return partner.secretCipher().flatMap(cipher -> vault.decrypt(partner.aggregateId(), FIELD, cipher));
    }
}
