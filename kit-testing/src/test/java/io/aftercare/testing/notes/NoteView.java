package io.aftercare.testing.notes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller sees of a note. */
record NoteView(
        UUID id,
        String author,
        String heading,
        @Nullable String slug,
        NoteStatus status,
        int stars,
        Instant writtenAt,
        @Nullable String etag) {
    static NoteView of(Note note) {
        return new NoteView(
                note.aggregateId(),
                note.author(),
                note.heading(),
                note.slug(),
                note.status(),
                note.stars(),
                note.writtenAt(),
                null);
    }
}
