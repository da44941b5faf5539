package io.aftercare.intake.remote;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Writes and reads what was done in sessions (S3.5-I2b). */
@ApplicationScoped
@Transactional
class SessionLog {
    private static final String TEXT = "remote-entry";

    private final RemoteAuthorisations authorisations;
    private final ServiceRequests requests;
    private final EntityManager database;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    SessionLog(
            RemoteAuthorisations authorisations,
            ServiceRequests requests,
            EntityManager database,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.authorisations = authorisations;
        this.requests = requests;
        this.database = database;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** What somebody did. */
    @Schema(name = "AddRemoteEntry")
    record AddEntry(
            @NotNull RemoteAction action,

            @NotNull @PlainText(max = 2000, multiline = true)
            String text,

            @Nullable Instant at) {
        /** Without the text: a stray log line must not tell the person. */
        @Override
        public String toString() {
            return "AddEntry[" + action + "]";
        }
    }

    /** A line as the API shows it. */
    @Schema(name = "RemoteEntry")
    record Line(
            UUID id,
            Instant at,
            String recordedBy,
            RemoteAction action,

            @Schema(description = "Missing once the customer has been erased") @Nullable String text) {}

    Versioned<Line> add(UUID id, @Nullable IfMatch ifMatch, AddEntry command) {
        var request = authorisations
                .requestOf(id)
                .flatMap(requestId -> requests.lockInScope(requestId, RequestScope.of(caller)))
                .orElseThrow(() -> unknown(id));
        var authorisation = authorisations.findById(id);
        IfMatch.check(ifMatch, authorisation);
        authorisation.refuseUnlessAllowed(command.action(), clock.instant());
        var at = Occurred.at(command.at(), authorisation.lastStepAt(), clock);
        var cipher = vault.encrypt(request.matter().customerId(), TEXT, command.text());
        var entry = new SessionEntry(id, at, caller.login(), command.action(), cipher);
        database.persist(entry);
        return Versioned.of(authorisation, shown(request, entry));
    }

    Page<Line> lines(UUID id, @Nullable Cursor after, int limit) {
        var request = authorisations
                .requestOf(id)
                .flatMap(requestId -> requests.inScope(requestId, RequestScope.of(caller)))
                .orElseThrow(() -> unknown(id));
        return Page.of(newest(id, after, limit), limit, entry -> new Cursor(entry.at(), entry.id()))
                .map(entry -> shown(request, entry));
    }

    private List<SessionEntry> newest(UUID authorisationId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("remoteAuthorisationId = :authorisation", "authorisation", authorisationId)
                .after("at", after);
        var query = database.createQuery("from SessionEntry where " + where.newestFirst("at"), SessionEntry.class);
        where.values().forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    private Line shown(ServiceRequest request, SessionEntry entry) {
        var text = vault.decrypt(request.matter().customerId(), TEXT, entry.textCipher())
                .orElse(null);
        return new Line(entry.id(), entry.at(), entry.recordedBy(), entry.action(), text);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Remote authorisation", id);
    }
}
