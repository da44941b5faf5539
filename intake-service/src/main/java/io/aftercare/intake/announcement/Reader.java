package io.aftercare.intake.announcement;

import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who must read an announcement, or has read it; written by {@link Readers} only. */
@Entity
@Table(name = "announcement_reader")
class Reader {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID announcementId;

    private String login;
    private boolean mustRead;
    private Instant addedAt;
    private @Nullable Integer readEdition;
    private @Nullable Instant readAt;

    /** For Hibernate. */
    protected Reader() {}

    UUID announcementId() {
        return announcementId;
    }

    @Nullable Instant readAt() {
        return readAt;
    }

    boolean hasRead(int edition) {
        return readEdition != null && readEdition == edition;
    }

    Cursor cursor() {
        return new Cursor(addedAt, id);
    }

    View view(int edition) {
        return new View(login, mustRead, hasRead(edition), readEdition, readAt);
    }

    /** A reader as the API shows it. */
    @Schema(name = "AnnouncementReader")
    record View(
            String login,

            @Schema(description = "Whether the author named this person")
            boolean mustRead,

            @Schema(description = "Whether the present edition is confirmed")
            boolean read,

            @Schema(description = "The edition that was confirmed last") @Nullable Integer readEdition,

            @Nullable Instant readAt) {}
}
