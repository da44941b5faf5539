package io.aftercare.dispatch.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The editions of plans and guidance as they are stored: added and never changed, while the visit is locked. */
@ApplicationScoped
class Editions {
    /** One edition, encrypted. */
    record Kept(int version, byte[] plan, byte[] guidance, String givenBy, Instant givenAt) {}

    private final EntityManager database;

    Editions(EntityManager database) {
        this.database = database;
    }

    void add(UUID visitId, Kept edition) {
        database.createNativeQuery("""
                        INSERT INTO visit_guidance (visit_id, version, plan, guidance, given_by, given_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, visitId)
                .setParameter(2, edition.version())
                .setParameter(3, edition.plan())
                .setParameter(4, edition.guidance())
                .setParameter(5, edition.givenBy())
                .setParameter(6, edition.givenAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The newest one first. */
    List<Kept> of(UUID visitId) {
        List<?> rows = database.createNativeQuery("""
                        SELECT version, plan, guidance, given_by, given_at FROM visit_guidance
                        WHERE visit_id = ?1 ORDER BY version DESC""", Object[].class)
                .setParameter(1, visitId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Kept((Integer) row[0], (byte[]) row[1], (byte[]) row[2], (String) row[3], (Instant) row[4]))
                .toList();
    }
}
