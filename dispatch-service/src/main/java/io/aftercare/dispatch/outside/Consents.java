package io.aftercare.dispatch.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All consents; the first one for a visit stays. */
@ApplicationScoped
class Consents {
    private final EntityManager database;

    Consents(EntityManager database) {
        this.database = database;
    }

    void keep(Consent consent) {
        database.createNativeQuery("""
                        INSERT INTO visit_outside_consent (visit_id, given_by, given_at, reason)
                        VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING""")
                .setParameter(1, consent.visitId())
                .setParameter(2, consent.givenBy())
                .setParameter(3, consent.givenAt().atOffset(ZoneOffset.UTC))
                .setParameter(4, consent.reason())
                .executeUpdate();
    }

    Optional<Consent> of(UUID visitId) {
        List<?> rows = database.createNativeQuery(
                        "SELECT given_by, given_at, reason FROM visit_outside_consent WHERE visit_id = ?1",
                        Object[].class)
                .setParameter(1, visitId)
                .getResultList();
        return rows.stream().map(row -> consent(visitId, (Object[]) row)).findFirst();
    }

    private static Consent consent(UUID visitId, Object[] row) {
        return new Consent(visitId, (String) row[0], (Instant) row[1], (String) row[2]);
    }
}
