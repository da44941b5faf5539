package io.aftercare.dispatch.exemption;

import io.aftercare.dispatch.due.LimitKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of exemptions: lines are added and never changed. The visit is locked while one is added. */
@ApplicationScoped
class Exemptions {
    /** A line, with the note as it is stored. */
    record Line(
            int number,
            LimitKind limit,
            ExemptionReason reason,
            byte @Nullable [] note,
            Instant dueAt,
            @Nullable Instant until,
            Instant customerInformedAt,
            String approvedBy,
            Instant recordedAt,
            @Nullable String technicianLogin) {}

    private final EntityManager database;

    Exemptions(EntityManager database) {
        this.database = database;
    }

    void add(UUID visitId, Line line) {
        database.createNativeQuery("""
                        INSERT INTO visit_exemption (visit_id, number, limit_kind, reason, note, due_at, until_at,
                            customer_informed_at, approved_by, recorded_at, technician_login)
                        VALUES (?1, ?2, ?3, ?4, CAST(?5 AS bytea), ?6, CAST(?7 AS timestamptz), ?8, ?9, ?10,
                            CAST(?11 AS varchar))""")
                .setParameter(1, visitId)
                .setParameter(2, line.number())
                .setParameter(3, line.limit().name())
                .setParameter(4, line.reason().name())
                .setParameter(5, line.note())
                .setParameter(6, time(line.dueAt()))
                .setParameter(7, line.until() == null ? null : time(line.until()))
                .setParameter(8, time(line.customerInformedAt()))
                .setParameter(9, line.approvedBy())
                .setParameter(10, time(line.recordedAt()))
                .setParameter(11, line.technicianLogin())
                .executeUpdate();
    }

    List<Line> of(UUID visitId) {
        List<?> rows = database.createNativeQuery("""
                        SELECT number, limit_kind, reason, note, due_at, until_at, customer_informed_at, approved_by,
                            recorded_at, technician_login
                        FROM visit_exemption WHERE visit_id = ?1 ORDER BY number""", Object[].class)
                .setParameter(1, visitId)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static Line line(Object[] row) {
        return new Line(
                (Integer) row[0],
                LimitKind.valueOf((String) row[1]),
                ExemptionReason.valueOf((String) row[2]),
                (byte[]) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (String) row[7],
                (Instant) row[8],
                (String) row[9]);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
