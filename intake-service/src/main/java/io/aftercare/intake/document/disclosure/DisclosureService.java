package io.aftercare.intake.document.disclosure;

import io.aftercare.intake.document.DocumentService;
import io.aftercare.intake.document.keeper.Keepers;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The use cases of disclosure. */
@ApplicationScoped
@Transactional
class DisclosureService {
    private final Disclosures disclosures;
    private final DocumentService documents;
    private final Keepers keepers;
    private final Caller caller;
    private final Clock clock;

    DisclosureService(Disclosures disclosures, DocumentService documents, Keepers keepers, Caller caller, Clock clock) {
        this.disclosures = disclosures;
        this.documents = documents;
        this.keepers = keepers;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<Disclosure.View> request(UUID documentId, RequestDisclosure command) {
        var document = documents.known(documentId, "document.disclosure");
        if (document.number().isEmpty()) {
            throw new ProblemException(409, "document-not-registered", "The document has no number yet");
        }
        var disclosure = new Disclosure(Ids.next(), documentId, command, caller.login(), clock.instant());
        disclosures.persist(disclosure);
        return shown(disclosure);
    }

    Versioned<Disclosure.View> authorise(UUID id, @Nullable IfMatch ifMatch, @Nullable String note) {
        return change(id, ifMatch, (disclosure, at) -> disclosure.authorise(note, caller.login(), at));
    }

    Versioned<Disclosure.View> refuse(UUID id, @Nullable IfMatch ifMatch, String reason) {
        return change(id, ifMatch, (disclosure, at) -> disclosure.refuse(reason, caller.login(), at));
    }

    Versioned<Disclosure.View> handOut(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (disclosure, at) -> {
            keepers.requireKeeper(caller);
            documents.known(disclosure.documentId(), "document.handed-out");
            disclosure.handOut(caller.login(), at);
        });
    }

    Versioned<Disclosure.View> get(UUID id) {
        return shown(find(id, LockModeType.NONE));
    }

    Page<Disclosure.View> newest(
            @Nullable UUID documentId, @Nullable DisclosureStatus status, @Nullable Cursor after, int limit) {
        if (caller.partner().isPresent()) {
            return new Page<>(List.of(), null);
        }
        var filter = new Disclosures.Filter(documentId, status, seesAll() ? null : caller.login());
        return Page.of(disclosures.newest(filter, after, limit), limit, Disclosure::cursor)
                .map(Disclosure::view);
    }

    /** Who neither decides nor hands out sees the own ones: what goes outside may be confidential. */
    private boolean seesAll() {
        return caller.hasRole(Roles.MANAGER) || keepers.isKeeper(caller.login());
    }

    private Versioned<Disclosure.View> change(
            UUID id, @Nullable IfMatch ifMatch, BiConsumer<Disclosure, Instant> step) {
        var disclosure = find(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, disclosure);
        step.accept(disclosure, Occurred.at(null, disclosure.lastStepAt(), clock));
        return shown(disclosure);
    }

    private Disclosure find(UUID id, LockModeType lock) {
        return disclosures
                .findByIdOptional(id, lock)
                .filter(found -> caller.partner().isEmpty() && (found.isRequestedBy(caller.login()) || seesAll()))
                .orElseThrow(() -> new NotFound("Disclosure", id));
    }

    private Versioned<Disclosure.View> shown(Disclosure disclosure) {
        disclosures.flush();
        return Versioned.of(disclosure, disclosure.view());
    }
}
