package io.aftercare.dispatch.explanation;

import io.aftercare.kit.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decisions about each visit, one for each attempt; a search that found nobody is replaced by the next one. */
@ApplicationScoped
public class Explanations {
    private final EntityManager database;

    Explanations(EntityManager database) {
        this.database = database;
    }

    public void keep(UUID visitId, Explanation explanation) {
        database.createNativeQuery("""
                        INSERT INTO visit_decision (visit_id, attempt, at, decision)
                        VALUES (?1, ?2, ?3, CAST(?4 AS jsonb))
                        ON CONFLICT (visit_id, attempt) DO UPDATE SET at = excluded.at, decision = excluded.decision""")
                .setParameter(1, visitId)
                .setParameter(2, explanation.attempt())
                .setParameter(3, explanation.at().atOffset(ZoneOffset.UTC))
                .setParameter(4, EventJson.write(explanation))
                .executeUpdate();
    }

    public Optional<Explanation> latest(UUID visitId) {
        List<?> found = database.createNativeQuery("""
                        SELECT CAST(decision AS text) FROM visit_decision WHERE visit_id = ?1
                        ORDER BY attempt DESC LIMIT 1""", String.class)
                .setParameter(1, visitId)
                .getResultList();
        return found.stream()
                .map(json -> EventJson.read((String) json, Explanation.class))
                .findFirst();
    }
}
