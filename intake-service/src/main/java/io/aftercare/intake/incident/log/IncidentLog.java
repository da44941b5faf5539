package io.aftercare.intake.incident.log;

import io.aftercare.intake.incident.MajorIncident;
import io.aftercare.intake.incident.MajorIncidents;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads the lines. */
@ApplicationScoped
@Transactional
class IncidentLog {
    private static final String FIELD = "incident-entry";

    private final MajorIncidents incidents;
    private final EntityManager database;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    IncidentLog(MajorIncidents incidents, EntityManager database, Vault vault, Caller caller, Clock clock) {
        this.incidents = incidents;
        this.database = database;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<IncidentEntryView> add(UUID id, @Nullable IfMatch ifMatch, AddEntry command) {
        var incident = incidents.lockInScope(id, caller).orElseThrow(() -> new NotFound("Major incident", id));
        IfMatch.check(ifMatch, incident);
        if (incident.isOver()) {
            throw new IncidentOver(incident.status());
        }
        var at = Occurred.at(command.at(), incident.reportedAt(), clock);
        var cipher = vault.encrypt(incident.sealedFor(), FIELD, command.text());
        var entry = new IncidentEntry(Ids.next(), id, at, caller.login(), cipher);
        database.persist(entry);
        return Versioned.of(incident, shown(incident, entry));
    }

    Page<IncidentEntryView> lines(UUID id, @Nullable Cursor after, int limit) {
        var incident = incidents.inScope(id, caller).orElseThrow(() -> new NotFound("Major incident", id));
        return Page.of(newest(id, after, limit), limit, entry -> new Cursor(entry.at(), entry.id()))
                .map(entry -> shown(incident, entry));
    }

    private List<IncidentEntry> newest(UUID incidentId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("majorIncidentId = :incident", "incident", incidentId)
                .after("at", after);
        var query = database.createQuery("from IncidentEntry where " + where.newestFirst("at"), IncidentEntry.class);
        where.values().forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    private IncidentEntryView shown(MajorIncident incident, IncidentEntry entry) {
        var text =
                vault.decrypt(incident.sealedFor(), FIELD, entry.textCipher()).orElse(null);
        return new IncidentEntryView(entry.id(), entry.at(), entry.recordedBy(), text);
    }
}
