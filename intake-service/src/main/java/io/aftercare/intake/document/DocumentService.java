package io.aftercare.intake.document;

import io.aftercare.intake.document.keeper.Keepers;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of the register. */
@ApplicationScoped
@Transactional
public class DocumentService {
    private final Documents documents;
    private final Keepers keepers;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final ZoneId zone;

    DocumentService(
            Documents documents, Keepers keepers, AuditLog audit, Caller caller, Clock clock, IntakeConfig config) {
        this.documents = documents;
        this.keepers = keepers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.zone = ZoneId.of(config.timeZone());
    }

    /** A document as other features know it. */
    public record Known(UUID id, Optional<String> number) {}

    Versioned<DocumentView> receive(ReceiveDocument command) {
        keepers.requireKeeper(caller);
        var document = new Document(Ids.next(), command, caller.login(), Occurred.first(command.at(), clock));
        documents.persist(document);
        return shown(document);
    }

    Versioned<DocumentView> register(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given) {
        var document = lock(id, ifMatch);
        var at = Occurred.at(given, document.lastStepAt(), clock);
        document.register(
                () -> documents.nextNumber(document.category(), at.atZone(zone).getYear()), caller.login(), at);
        return shown(document);
    }

    Versioned<DocumentView> archive(UUID id, @Nullable IfMatch ifMatch, ArchiveDocument command) {
        var document = lock(id, ifMatch);
        var at = Occurred.at(command.at(), document.lastStepAt(), clock);
        document.archive(command.locations(), caller.login(), at);
        return shown(document);
    }

    Versioned<DocumentView> get(UUID id) {
        var document = documents.visible(id, LockModeType.NONE);
        audit(document, "document.read");
        return shown(document);
    }

    Page<DocumentView> latest(Documents.Filter filter, @Nullable Cursor after, int limit) {
        var page = Page.of(documents.latest(filter, after, limit), limit, Document::cursor);
        page.items().forEach(document -> audit(document, "document.list"));
        return page.map(Document::view);
    }

    /** A document that the caller may know of; reading it is audited. */
    public Known known(UUID id, String purpose) {
        var document = documents.visible(id, LockModeType.NONE);
        audit(document, purpose);
        return new Known(id, Optional.ofNullable(document.number()));
    }

    private Document lock(UUID id, @Nullable IfMatch ifMatch) {
        var document = documents.visible(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, document);
        keepers.requireKeeper(caller);
        return document;
    }

    private void audit(Document document, String purpose) {
        if (document.isConfidential()) {
            audit.note(Action.READ, document.aggregateId(), Set.of("document"), purpose);
        }
    }

    private Versioned<DocumentView> shown(Document document) {
        documents.flush();
        return Versioned.of(document, document.view());
    }
}
