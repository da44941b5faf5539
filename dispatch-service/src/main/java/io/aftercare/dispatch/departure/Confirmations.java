package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.DeparturePoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who has made sure of what, and when; the first confirmation of a point stays. */
@ApplicationScoped
class Confirmations {
    private final EntityManager database;

    Confirmations(EntityManager database) {
        this.database = database;
    }

    void add(UUID visitId, String technicianLogin, int trip, Collection<DeparturePoint> points, String by, Instant at) {
        for (var point : points) {
            database.createNativeQuery("""
                            INSERT INTO visit_departure_check
                                (visit_id, technician_login, trip, point, confirmed_by, confirmed_at)
                            VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING""")
                    .setParameter(1, visitId)
                    .setParameter(2, technicianLogin)
                    .setParameter(3, trip)
                    .setParameter(4, point.name())
                    .setParameter(5, by)
                    .setParameter(6, at.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** In the order in which they were confirmed. */
    List<Confirmation> of(UUID visitId, String technicianLogin, int trip) {
        List<?> rows = database.createNativeQuery("""
                        SELECT point, confirmed_by, confirmed_at FROM visit_departure_check
                        WHERE visit_id = ?1 AND technician_login = ?2 AND trip = ?3
                        ORDER BY confirmed_at, point""", Object[].class)
                .setParameter(1, visitId)
                .setParameter(2, technicianLogin)
                .setParameter(3, trip)
                .getResultList();
        return rows.stream().map(row -> confirmation((Object[]) row)).toList();
    }

    private static Confirmation confirmation(Object[] row) {
        var point = DeparturePoint.valueOf((String) row[0]);
        return new Confirmation(point, point.clause(), (String) row[1], (Instant) row[2]);
    }
}
