package io.aftercare.dispatch.position;

import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last positions of technicians and their consents. */
@ApplicationScoped
class Positions {
    /** What is encrypted. */
    record Point(
            double latitude, double longitude, @Nullable Integer accuracyMetres) {}

    /** A position as it is stored. */
    record Kept(UUID technicianId, String login, byte[] place, Instant at, Instant until) {}

    private static final String FIELD = "position";
    private static final int MOST = 300;

    private final EntityManager database;
    private final Vault vault;

    Positions(EntityManager database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The consent that holds, or the last one that did. */
    Optional<ConsentView> consentOf(UUID technicianId) {
        List<?> rows = database.createNativeQuery("""
                        SELECT given_at, withdrawn_at FROM position_consent WHERE technician_id = ?1
                        ORDER BY given_at DESC LIMIT 1""", Object[].class)
                .setParameter(1, technicianId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ConsentView(row[1] == null, (Instant) row[0], (Instant) row[1]))
                .findFirst();
    }

    /** Does nothing when it holds already. */
    void consent(UUID technicianId, Instant at) {
        database.createNativeQuery("""
                        INSERT INTO position_consent (technician_id, given_at) VALUES (?1, ?2)
                        ON CONFLICT DO NOTHING""")
                .setParameter(1, technicianId)
                .setParameter(2, utc(at))
                .executeUpdate();
    }

    /** The position goes with it. */
    void withdraw(UUID technicianId, Instant at) {
        database.createNativeQuery("""
                        UPDATE position_consent SET withdrawn_at = greatest(given_at, CAST(?2 AS timestamptz))
                        WHERE technician_id = ?1 AND withdrawn_at IS NULL""")
                .setParameter(1, technicianId)
                .setParameter(2, utc(at))
                .executeUpdate();
        database.createNativeQuery("DELETE FROM technician_position WHERE technician_id = ?1")
                .setParameter(1, technicianId)
                .executeUpdate();
    }

    /**
     * Keeps it unless a later one is kept. The consent is locked meanwhile: a withdrawal at the same moment deletes it.
     *
     * @return false when there is no consent that held then
     */
    boolean keep(UUID technicianId, Point point, Instant at, Instant until) {
        var consents = database.createNativeQuery("""
                        SELECT given_at FROM position_consent
                        WHERE technician_id = ?1 AND withdrawn_at IS NULL AND given_at <= ?2 FOR SHARE""", Instant.class)
                .setParameter(1, technicianId)
                .setParameter(2, utc(at))
                .getResultList();
        if (consents.isEmpty()) {
            return false;
        }
        database.createNativeQuery("""
                        INSERT INTO technician_position (technician_id, place, at, kept_until) VALUES (?1, ?2, ?3, ?4)
                        ON CONFLICT (technician_id) DO UPDATE
                        SET place = excluded.place, at = excluded.at, kept_until = excluded.kept_until
                        WHERE technician_position.at < excluded.at""")
                .setParameter(1, technicianId)
                .setParameter(2, vault.encrypt(technicianId, FIELD, EventJson.write(point)))
                .setParameter(3, utc(at))
                .setParameter(4, utc(until))
                .executeUpdate();
        return true;
    }

    /** Those of the technicians of an outlet that may still be shown. */
    List<Kept> ofOutlet(String outletCode, Instant now) {
        List<?> rows = database.createNativeQuery("""
                        SELECT p.technician_id, t.login, p.place, p.at, p.kept_until FROM technician_position p
                        JOIN technician t ON t.id = p.technician_id
                        WHERE t.outlet_code = ?1 AND p.kept_until > ?2 ORDER BY t.login LIMIT ?3""", Object[].class)
                .setParameter(1, outletCode)
                .setParameter(2, utc(now))
                .setParameter(3, MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Kept((UUID) row[0], (String) row[1], (byte[]) row[2], (Instant) row[3], (Instant) row[4]))
                .toList();
    }

    /** Empty when the technician has been erased. */
    Optional<Point> decrypted(Kept position) {
        return vault.decrypt(position.technicianId(), FIELD, position.place())
                .map(json -> EventJson.read(json, Point.class));
    }

    /** Deletes what has been kept long enough; answers how many. */
    int sweep(Instant now) {
        return database.createNativeQuery("DELETE FROM technician_position WHERE kept_until <= ?1")
                .setParameter(1, utc(now))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
