package io.aftercare.intake.feed;

import io.aftercare.kit.http.InvalidField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a feed: everything up to this position has been read. Opaque to partners. */
@Schema(type = SchemaType.STRING)
public record FeedCursor(long position) {
    private static final String MARK = "feed|";

    /** Used by Jakarta REST to read the parameter. */
    public static FeedCursor valueOf(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.matches("feed\\|\\d{1,18}")) {
                return new FeedCursor(Long.parseLong(plain.substring(MARK.length())));
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    static InvalidField unknown() {
        return new InvalidField("after", "cursor", "The cursor was not given out by this feed");
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + position).getBytes(StandardCharsets.UTF_8));
    }
}
