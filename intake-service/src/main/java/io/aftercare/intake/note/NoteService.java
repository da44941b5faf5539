package io.aftercare.intake.note;

import io.aftercare.intake.ownership.OwnershipService;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of notes. */
@ApplicationScoped
@Transactional
class NoteService {
    private final RequestNotes notes;
    private final ServiceRequests requests;
    private final OwnershipService ownership;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    NoteService(
            RequestNotes notes,
            ServiceRequests requests,
            OwnershipService ownership,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.notes = notes;
        this.requests = requests;
        this.ownership = ownership;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<RequestNoteView> write(UUID requestId, @Nullable IfMatch ifMatch, WriteNote command) {
        var request = requests.lockInScope(requestId, RequestScope.of(caller)).orElseThrow(() -> unknown(requestId));
        IfMatch.check(ifMatch, request);
        var note = note(request);
        note.say(command.text(), command.mentioned(), vault);
        return stored(request, note);
    }

    Versioned<RequestNoteView> handOver(UUID requestId, @Nullable IfMatch ifMatch, HandOver command) {
        ownership.assign(requestId, ifMatch, command.to());
        var request = requests.findById(requestId);
        var note = note(request);
        note.say(command.text(), Set.of(), vault);
        note.handOver(command.to());
        return stored(request, note);
    }

    Page<RequestNoteView> of(UUID requestId, @Nullable Cursor after, int limit) {
        if (requests.inScope(requestId, RequestScope.of(caller)).isEmpty()) {
            throw unknown(requestId);
        }
        return Page.of(notes.newestOf(requestId, after, limit), limit, RequestNote::cursor)
                .map(note -> note.view(vault));
    }

    Page<RequestNoteView> mentioningTheCaller(@Nullable Cursor after, int limit) {
        var mine = notes.newestMentioning(caller.login(), RequestScope.of(caller), after, limit);
        return Page.of(mine, limit, RequestNote::cursor).map(note -> note.view(vault));
    }

    private RequestNote note(ServiceRequest request) {
        return new RequestNote(request.aggregateId(), request.matter().customerId(), clock.instant(), caller.login());
    }

    private Versioned<RequestNoteView> stored(ServiceRequest request, RequestNote note) {
        notes.persistAndFlush(note);
        return Versioned.of(request, note.view(vault));
    }

    private static NotFound unknown(UUID requestId) {
        return new NotFound("Service request", requestId);
    }
}
