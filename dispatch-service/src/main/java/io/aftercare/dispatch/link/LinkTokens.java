package io.aftercare.dispatch.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The texts of links: the id and its signature (HMAC-SHA-256), 64 characters that are safe in an address. */
@ApplicationScoped
class LinkTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 32;
    private static final int KEY_BYTES = 32;

    private final List<SecretKeySpec> keys;

    LinkTokens(LinkKeys config) {
        this.keys =
                config.keys().orElse(List.of()).stream().map(LinkTokens::key).toList();
    }

    private static SecretKeySpec key(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < KEY_BYTES) {
            throw new IllegalStateException("A key of aftercare.dispatch.links.keys has less than 32 bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Nothing is signed, and no link is known, until an operator has set a key. */
    boolean canSign() {
        return !keys.isEmpty();
    }

    String sign(LinkKind kind, UUID id) {
        var bytes = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(signature(keys.getFirst(), kind, id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The id of the link, when we signed it for this. */
    Optional<UUID> verified(LinkKind kind, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes);
        var id = new UUID(read.getLong(), read.getLong());
        var claimed = new byte[SIGNATURE_BYTES];
        read.get(claimed);
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(claimed, signature(key, kind, id)))
                ? Optional.of(id)
                : Optional.empty();
    }

    private static byte[] signature(SecretKeySpec key, LinkKind kind, UUID id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((kind + ":" + id).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A link cannot be signed", e);
        }
    }
}
