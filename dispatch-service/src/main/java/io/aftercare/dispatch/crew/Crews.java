package io.aftercare.dispatch.crew;

import io.aftercare.dispatch.crew.CrewView.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Who goes with the leads of visits. */
@ApplicationScoped
class Crews {
    private final EntityManager database;

    Crews(EntityManager database) {
        this.database = database;
    }

    /** The members but for the lead, by login. */
    List<Member> of(UUID visitId) {
        List<?> rows = database.createNativeQuery("""
                        SELECT c.technician_id, c.technician_login, c.outlet_code, c.added_by, c.added_at
                        FROM visit_crew c JOIN visit v ON v.id = c.visit_id
                        WHERE c.visit_id = ?1 AND c.technician_id IS DISTINCT FROM v.technician_id
                        ORDER BY c.technician_login""", Object[].class)
                .setParameter(1, visitId)
                .getResultList();
        return rows.stream().map(row -> member((Object[]) row)).toList();
    }

    void keep(UUID visitId, List<Member> members) {
        database.createNativeQuery("DELETE FROM visit_crew WHERE visit_id = ?1")
                .setParameter(1, visitId)
                .executeUpdate();
        members.forEach(member -> database.createNativeQuery("""
                        INSERT INTO visit_crew
                            (visit_id, technician_id, technician_login, outlet_code, added_by, added_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, visitId)
                .setParameter(2, member.technicianId())
                .setParameter(3, member.technicianLogin())
                .setParameter(4, member.outletCode())
                .setParameter(5, member.addedBy())
                .setParameter(6, member.addedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private static Member member(Object[] row) {
        return new Member((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
    }
}
