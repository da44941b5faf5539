package io.aftercare.testing.notes;

import java.util.EnumSet;
import java.util.Set;

/** The life of a note. */
enum NoteStatus {
    DRAFT,
    PUBLISHED;

    Set<NoteStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.noneOf(NoteStatus.class);
        };
    }
}
