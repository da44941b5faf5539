package io.aftercare.intake.announcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that an author says of an announcement. */
record Content(
        Kind kind,
        List<AnnouncementText> texts,
        Audience audience,
        Instant from,
        @Nullable Instant until,
        @Nullable UUID reportId) {
    /** What kind of announcement it is. */
    @Schema(name = "AnnouncementKind")
    enum Kind {
        /** Something of the company's own work that changes (S2-6.1a). */
        NOTICE,
        /** What customers are to be told about and recommended (S3.7-C3). */
        OFFER,
        /** A page of the bulletin board (S3.3-C5). */
        BULLETIN
    }
}
