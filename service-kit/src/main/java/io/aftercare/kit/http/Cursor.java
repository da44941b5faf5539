package io.aftercare.kit.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in a list that is ordered by a time and an id, both falling. Opaque to callers; a resource method takes it as
 * {@code @QueryParam("after") @Nullable Cursor after}.
 */
@Schema(type = SchemaType.STRING)
public record Cursor(Instant at, UUID id) {
    /** Used by Jakarta REST to read the parameter; 400 when it was not made by this API. */
    public static Cursor valueOf(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var bar = plain.indexOf('|');
            return new Cursor(Instant.parse(plain.substring(0, bar)), UUID.fromString(plain.substring(bar + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new InvalidField("after", "cursor", "The cursor was not given out by this list");
        }
    }

    String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
