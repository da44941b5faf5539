package io.aftercare.dispatch.position;

import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** Whether a technician is on duty: at work and not absent, on a visit, or on a shift that has begun. */
@ApplicationScoped
class OnDuty {
    private final EntityManager database;

    OnDuty(EntityManager database) {
        this.database = database;
    }

    boolean at(Instant moment, UUID technicianId) {
        var row = (Object[]) database.createNativeQuery("""
                        SELECT t.working_hours, o.time_zone,
                            EXISTS (SELECT FROM technician_absence a WHERE a.technician_id = t.id
                                AND a.from_at <= ?2 AND a.until_at > ?2),
                            EXISTS (SELECT FROM visit v WHERE v.technician_id = t.id
                                AND v.status IN ('DEPARTED', 'ARRIVED') AND v.departed_at <= ?2)
                            OR EXISTS (SELECT FROM shift s WHERE s.staff_login = t.login
                                AND s.status IN ('ACTIVE', 'HANDING_OVER') AND s.started_at <= ?2)
                        FROM technician t JOIN outlet o ON o.code = t.outlet_code WHERE t.id = ?1""", Object[].class)
                .setParameter(1, technicianId)
                .setParameter(2, moment.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        var absent = (Boolean) row[2];
        var busy = (Boolean) row[3];
        return busy
                || !absent
                        && new WorkingCalendar(
                                        WeeklyHours.parse((String) row[0]), ZoneId.of((String) row[1]), Holidays.NONE)
                                .isWorking(moment);
    }
}
