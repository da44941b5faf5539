package io.aftercare.dispatch.calendar;

import io.aftercare.dispatch.link.SignedLink;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed as the API shows it.
 *
 * @param path the secret address; shown only when the feed is made
 */
record FeedView(
        UUID id,
        UUID technicianId,
        String technicianLogin,
        @Nullable String path,
        String madeBy,
        Instant madeAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    static FeedView of(SignedLink link, @Nullable String token) {
        return new FeedView(
                link.id(),
                link.technicianId(),
                link.technicianLogin(),
                token == null ? null : "/v1/technicians/calendars/feed.ics?token=" + token,
                link.madeBy(),
                link.madeAt(),
                link.revokedAt(),
                link.revokedBy());
    }
}
