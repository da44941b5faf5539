package io.aftercare.kit.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One use of an Idempotency-Key: names the row, and seals the answer with a key that only the caller's header can give
 * again, so that the table holds no readable personal data.
 */
final class IdempotentCall {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] scopeHash;
    private final byte[] requestHash;
    private final SecretKeySpec answerKey;

    IdempotentCall(String clientId, String login, String key, byte[] requestHash) {
        var scope = clientId + '\0' + login + '\0' + key;
        this.scopeHash = sha256(("row\0" + scope).getBytes(StandardCharsets.UTF_8));
        this.answerKey = new SecretKeySpec(sha256(("answer\0" + scope).getBytes(StandardCharsets.UTF_8)), "AES");
        this.requestHash = requestHash;
    }

    byte[] scopeHash() {
        return scopeHash;
    }

    byte[] requestHash() {
        return requestHash;
    }

    /** The advisory lock that only one transaction holds while it works under this key. */
    long lock() {
        return ByteBuffer.wrap(scopeHash).getLong();
    }

    boolean isSameRequest(byte[] otherRequestHash) {
        return MessageDigest.isEqual(requestHash, otherRequestHash);
    }

    byte[] seal(byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, answerKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(scopeHash);
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An answer cannot be sealed", e);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE, answerKey, new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE_BYTES)));
            cipher.updateAAD(scopeHash);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer cannot be opened", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
