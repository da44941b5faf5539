package io.aftercare.testing.notes;

import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a note when another service asks for one. */
@ApplicationScoped
class DraftEvents implements EventSubscriber {
    /** The one field that is read. */
    record DraftAsked(String heading) {}

    private final NoteService service;

    DraftEvents(NoteService service) {
        this.service = service;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(
                "draft.asked.v1",
                DraftAsked.class,
                (event, _) -> service.write(new WriteNote(event.heading(), null, 0, null, null, null, null)));
    }
}
