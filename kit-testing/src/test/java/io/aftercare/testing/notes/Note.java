package io.aftercare.testing.notes;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note. */
@Entity
class Note extends Aggregate {
    @Id
    private UUID id;

    private String author;
    private String heading;
    private @Nullable String slug;

    @Enumerated(EnumType.STRING)
    private NoteStatus status;

    private int stars;
    private Instant writtenAt;

    @SuppressWarnings("NullAway")
    protected Note() {}

    Note(UUID id, String author, String heading, @Nullable String slug, int stars, Instant now) {
        this.id = id;
        this.author = author;
        this.heading = heading;
        this.slug = slug;
        this.stars = stars;
        this.status = NoteStatus.DRAFT;
        this.writtenAt = now;
        raise(new NoteEvent.NoteWritten(id, now, stars));
    }

    void publish(Instant now) {
        if (!status.next().contains(NoteStatus.PUBLISHED)) {
            throw new IllegalTransition("Note", id, status, NoteStatus.PUBLISHED, status.next());
        }
        status = NoteStatus.PUBLISHED;
        raise(new NoteEvent.NotePublished(id, now));
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String author() {
        return author;
    }

    String heading() {
        return heading;
    }

    @Nullable String slug() {
        return slug;
    }

    NoteStatus status() {
        return status;
    }

    int stars() {
        return stars;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
