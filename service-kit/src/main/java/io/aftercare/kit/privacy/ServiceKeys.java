package io.aftercare.kit.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the service itself, read once at start; a service without them does not start. */
@Startup
@Singleton
class ServiceKeys {
    static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final int masterKeyId;
    private final Map<Integer, Aead> masterKeys = new HashMap<>();
    private final SecretKeySpec indexKey;
    private final SecretKeySpec chainKey;

    ServiceKeys(PrivacyConfig config) {
        var master = key("aftercare.privacy.master-key", "AFTERCARE_MASTER_KEY", config.masterKey());
        masterKeyId = idOf(master);
        masterKeys.put(masterKeyId, aead(master));
        for (var former : config.formerMasterKeys().orElse(List.of())) {
            var key = key("aftercare.privacy.former-master-keys", "AFTERCARE_FORMER_MASTER_KEYS", Optional.of(former));
            masterKeys.put(idOf(key), aead(key));
        }
        indexKey =
                new SecretKeySpec(key("aftercare.privacy.index-key", "AFTERCARE_INDEX_KEY", config.indexKey()), HMAC);
        chainKey = new SecretKeySpec(hmac(indexKey, "audit-chain".getBytes(StandardCharsets.UTF_8)), HMAC);
    }

    /** AES-256-GCM under a key of 32 bytes. */
    @AccessesPartialKey
    static Aead aead(byte[] key) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    /** Which master key new wrappings are made with. */
    int masterKeyId() {
        return masterKeyId;
    }

    Aead masterKey(int id) {
        var key = masterKeys.get(id);
        if (key == null) {
            throw new IllegalStateException("The master key %08x is missing among the former ones".formatted(id));
        }
        return key;
    }

    byte[] indexHash(byte[] message) {
        return hmac(indexKey, message);
    }

    byte[] chainHash(byte[] message) {
        return hmac(chainKey, message);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    private static byte[] key(String property, String variable, Optional<String> base64) {
        var missing =
                "%s (environment variable %s) must be %d bytes in base64".formatted(property, variable, KEY_BYTES);
        try {
            var key = Base64.getDecoder().decode(base64.orElse("").trim());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(missing);
        }
        throw new ConfigurationException(missing);
    }

    private static int idOf(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
