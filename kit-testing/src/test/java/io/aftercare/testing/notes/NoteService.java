package io.aftercare.testing.notes;

import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with notes. */
@ApplicationScoped
@Transactional
class NoteService {
    private final Notes notes;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    NoteService(Notes notes, Outbox outbox, Caller caller, Clock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Note write(WriteNote command) {
        var note = new Note(
                Ids.next(), caller.login(), command.heading(), command.slug(), command.stars(), clock.instant());
        notes.persist(note);
        outbox.publish(note);
        notes.flush();
        return note;
    }

    Note publish(UUID id, @Nullable IfMatch ifMatch) {
        var note = read(id);
        IfMatch.check(ifMatch, note);
        note.publish(clock.instant());
        outbox.publish(note);
        notes.flush();
        return note;
    }

    Note read(UUID id) {
        return notes.findByIdOptional(id).orElseThrow(() -> new NotFound("Note", id));
    }

    Page<NoteView> list(@Nullable Cursor after, int limit) {
        return Page.of(notes.newest(after, limit + 1), limit, note -> new Cursor(note.writtenAt(), note.aggregateId()))
                .map(NoteView::of);
    }
}
