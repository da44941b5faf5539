package io.aftercare.dispatch.appointment;

import io.aftercare.dispatch.appointment.AppointmentHistory.Miss;
import io.aftercare.dispatch.appointment.AppointmentHistory.Move;
import io.aftercare.dispatch.job.MissReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The records of moves and misses: lines are added and never changed. The visit is locked while one is added. */
@ApplicationScoped
class AppointmentRecords {
    private final EntityManager database;

    AppointmentRecords(EntityManager database) {
        this.database = database;
    }

    void add(UUID visitId, Move move) {
        inserting("""
                INSERT INTO visit_move (visit_id, number, at, moved_by, reason, words, technician_login,
                    former_from, former_until, from_at, until_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""", visitId, move.number(), move.at())
                .setParameter(4, move.movedBy())
                .setParameter(5, move.reason().name())
                .setParameter(6, move.words())
                .setParameter(7, move.technicianLogin())
                .setParameter(8, time(move.formerFrom()))
                .setParameter(9, time(move.formerUntil()))
                .setParameter(10, time(move.from()))
                .setParameter(11, time(move.until()))
                .executeUpdate();
    }

    void add(UUID visitId, Miss miss) {
        inserting("""
                INSERT INTO visit_miss (visit_id, number, at, noted_by, reason, words, technician_login,
                    from_at, until_at, latitude, longitude, metres)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CAST(?10 AS double precision),
                    CAST(?11 AS double precision), CAST(?12 AS integer))""", visitId, miss.number(), miss.at())
                .setParameter(4, miss.notedBy())
                .setParameter(5, miss.reason().name())
                .setParameter(6, miss.words())
                .setParameter(7, miss.technicianLogin())
                .setParameter(8, time(miss.from()))
                .setParameter(9, time(miss.until()))
                .setParameter(10, miss.latitude())
                .setParameter(11, miss.longitude())
                .setParameter(12, miss.metresFromPlace())
                .executeUpdate();
    }

    int moves(UUID visitId) {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM visit_move WHERE visit_id = ?1")
                        .setParameter(1, visitId)
                        .getSingleResult())
                .intValue();
    }

    AppointmentHistory of(UUID visitId) {
        List<?> moves = database.createNativeQuery("""
                        SELECT number, at, moved_by, reason, words, technician_login,
                            former_from, former_until, from_at, until_at
                        FROM visit_move WHERE visit_id = ?1 ORDER BY number""", Object[].class)
                .setParameter(1, visitId)
                .getResultList();
        List<?> misses = database.createNativeQuery("""
                        SELECT number, at, noted_by, reason, words, technician_login,
                            from_at, until_at, latitude, longitude, metres
                        FROM visit_miss WHERE visit_id = ?1 ORDER BY number""", Object[].class)
                .setParameter(1, visitId)
                .getResultList();
        return new AppointmentHistory(
                visitId,
                moves.stream().map(row -> move((Object[]) row)).toList(),
                misses.stream().map(row -> miss((Object[]) row)).toList());
    }

    private static Move move(Object[] row) {
        return new Move(
                (Integer) row[0],
                (Instant) row[1],
                (String) row[2],
                MoveReason.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (Instant) row[8],
                (Instant) row[9]);
    }

    private static Miss miss(Object[] row) {
        return new Miss(
                (Integer) row[0],
                (Instant) row[1],
                (String) row[2],
                MissReason.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (Double) row[8],
                (Double) row[9],
                (Integer) row[10]);
    }

    private Query inserting(String statement, UUID visitId, int number, Instant at) {
        return database.createNativeQuery(statement)
                .setParameter(1, visitId)
                .setParameter(2, number)
                .setParameter(3, time(at));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
