package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.offer.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What technicians have promised: slots that are held or booked, and appointments that were agreed without a slot. Of
 * such an appointment nothing but its window is known; it counts as work at the beginning of the window.
 */
@ApplicationScoped
class PromisedTime {
    private final EntityManager database;
    private final SlotRules rules;

    PromisedTime(EntityManager database, SlotRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** By technician, what is promised between two moments, but for the appointment of one visit that may move. */
    Map<UUID, List<Stop>> of(
            Collection<UUID> technicianIds, Instant from, Instant until, Instant at, @Nullable UUID movingVisit) {
        var stops = new HashMap<UUID, List<Stop>>();
        if (technicianIds.isEmpty()) {
            return stops;
        }
        List<?> rows = database.createNativeQuery("""
                        SELECT technician_id, work_from, work_until, latitude, longitude FROM appointment_slot
                        WHERE technician_id IN (:technicians) AND work_from < :until AND work_until > :from
                        AND (status = 'BOOKED' OR status = 'HELD' AND held_until > :at)
                        UNION ALL
                        SELECT v.technician_id, v.appointment_from,
                            least(v.appointment_until, v.appointment_from + :minutes * interval '1 minute'),
                            v.latitude, v.longitude
                        FROM visit v WHERE v.technician_id IN (:technicians)
                        AND v.status IN ('APPOINTED', 'DEPARTED', 'ARRIVED')
                        AND v.appointment_from < :until AND v.appointment_from > :dayBefore
                        AND (CAST(:moving AS uuid) IS NULL OR v.id <> CAST(:moving AS uuid))
                        AND NOT EXISTS (SELECT FROM appointment_slot s WHERE s.visit_id = v.id AND s.status = 'BOOKED')
                        """, Object[].class)
                .setParameter("technicians", technicianIds)
                .setParameter("from", time(from))
                .setParameter("until", time(until))
                .setParameter("dayBefore", time(from.minusSeconds(24 * 3_600)))
                .setParameter("at", time(at))
                .setParameter("minutes", rules.workMinutes())
                .setParameter("moving", movingVisit == null ? null : movingVisit.toString())
                .getResultList();
        for (var each : rows) {
            var row = (Object[]) each;
            stops.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new Stop((Instant) row[1], (Instant) row[2], new Place((Double) row[3], (Double) row[4])));
        }
        return stops;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
