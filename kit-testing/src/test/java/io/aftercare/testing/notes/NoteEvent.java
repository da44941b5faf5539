package io.aftercare.testing.notes;

import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What can happen to a note. */
sealed interface NoteEvent extends DomainEvent {
    record NoteWritten(UUID noteId, Instant at, int stars) implements NoteEvent {}

    record NotePublished(UUID noteId, Instant at) implements NoteEvent {}

    @Override
    default String type() {
        return switch (this) {
            case NoteWritten _ -> "note.written.v1";
            case NotePublished _ -> "note.published.v1";
        };
    }
}
