package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.assignment.Absence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many open visits each technician has, counted in the transaction that gives or takes one. A change waits for the
 * row, so two decisions at the same time never give a technician more than allowed.
 */
@ApplicationScoped
public class Workload {
    private final EntityManager database;

    Workload(EntityManager database) {
        this.database = database;
    }

    /** Gives the technician one more open visit, unless all that are allowed are taken. */
    public boolean take(UUID technicianId) {
        return change(
                technicianId,
                "open_visits + 1",
                "open_visits < (SELECT max_open_visits FROM technician WHERE id = technician_id)");
    }

    /**
     * Takes an open visit from the one technician and gives it to the other, even one too many: a person has decided
     * so. The rows are locked in the order of their ids, so two moves in opposite directions do not block each other.
     */
    public void move(@Nullable UUID from, @Nullable UUID to) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null && (to == null || from.compareTo(to) < 0)) {
            change(from, "open_visits - 1", "true");
            move(null, to);
        } else if (to != null) {
            change(to, "open_visits + 1", "true");
            move(from, null);
        }
    }

    int openVisitsOf(UUID technicianId) {
        return (Integer) database.createNativeQuery("SELECT open_visits FROM technician_load WHERE technician_id = ?1")
                .setParameter(1, technicianId)
                .getSingleResult();
    }

    void begin(UUID technicianId) {
        database.createNativeQuery("INSERT INTO technician_load (technician_id, open_visits) VALUES (?1, 0)")
                .setParameter(1, technicianId)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Integer> openVisits() {
        List<Object[]> rows = database.createNativeQuery("SELECT technician_id, open_visits FROM technician_load")
                .getResultList();
        var open = new HashMap<UUID, Integer>();
        rows.forEach(row -> open.put((UUID) row[0], (Integer) row[1]));
        return open;
    }

    /** By technician, when he or she goes along with the lead of another visit. */
    Map<UUID, List<Absence>> timesInCrews() {
        List<?> rows = database.createNativeQuery("""
                        SELECT c.technician_id, coalesce(v.appointment_from, v.planned_start),
                            coalesce(v.appointment_until, v.planned_end)
                        FROM visit_crew c JOIN visit v ON v.id = c.visit_id
                        WHERE v.status NOT IN ('COMPLETED', 'CANCELLED')
                        AND c.technician_id IS DISTINCT FROM v.technician_id
                        AND coalesce(v.appointment_from, v.planned_start)
                            < coalesce(v.appointment_until, v.planned_end)""", Object[].class).getResultList();
        var times = new HashMap<UUID, List<Absence>>();
        for (var each : rows) {
            var row = (Object[]) each;
            times.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new Absence((Instant) row[1], (Instant) row[2]));
        }
        return times;
    }

    private boolean change(UUID technicianId, String openVisits, String condition) {
        var sql =
                "UPDATE technician_load SET open_visits = " + openVisits + " WHERE technician_id = ?1 AND " + condition;
        return database.createNativeQuery(sql).setParameter(1, technicianId).executeUpdate() == 1;
    }
}
