package io.aftercare.kit.events;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The events that wait because they came too early or could not be handled. */
@ApplicationScoped
class ParkedEvents {
    /** A parked event that is due, locked for the running transaction. */
    record Due(UUID id, HeardEvent event, int attempts) {}

    private final DataSource database;

    ParkedEvents(DataSource database) {
        this.database = database;
    }

    /** Parks an event; does nothing when it is parked already. */
    void park(HeardEvent event, String reason, int attempts, Duration pause) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO parked_event (id, event_id, topic, event_key, source, type, sequence, occurred_at,
                            traceparent, payload, reason, attempts, next_attempt_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?))
                        ON CONFLICT (event_id) DO NOTHING""")) {
            var meta = event.meta();
            insert.setObject(1, Ids.next());
            insert.setObject(2, meta.eventId());
            insert.setString(3, event.topic());
            insert.setObject(4, meta.subject());
            insert.setString(5, meta.source());
            insert.setString(6, meta.type());
            insert.setLong(7, meta.sequence());
            insert.setObject(8, meta.time().atOffset(ZoneOffset.UTC));
            insert.setString(9, event.traceparent());
            insert.setString(10, event.payload());
            insert.setString(11, reason);
            insert.setInt(12, attempts);
            insert.setDouble(13, pause.toMillis() / 1000.0);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Event cannot be parked", e);
        }
    }

    /** The next event that is due and is the first of its key, locked against other replicas. */
    Optional<Due> lockNextDue() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT * FROM parked_event p
                        WHERE next_attempt_at <= now() AND NOT EXISTS (
                            SELECT 1 FROM parked_event q
                            WHERE q.topic = p.topic AND q.event_key = p.event_key AND q.position < p.position)
                        ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""");
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(due(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Parked events cannot be read", e);
        }
    }

    void remove(UUID id) {
        update("DELETE FROM parked_event WHERE id = ?", id);
    }

    /** Notes a failed try; without a pause the event waits for an administrator. */
    void failedAgain(UUID id, String reason, @Nullable Duration pause) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE parked_event SET attempts = attempts + 1, reason = ?,
                            next_attempt_at = now() + make_interval(secs => ?) WHERE id = ?""")) {
            update.setString(1, reason);
            update.setObject(2, pause == null ? null : pause.toMillis() / 1000.0, java.sql.Types.DOUBLE);
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Parked event cannot be changed", e);
        }
    }

    /** Makes the event due now; false when there is no such parked event. */
    boolean redrive(UUID id) {
        return update("UPDATE parked_event SET next_attempt_at = now() WHERE id = ?", id) == 1;
    }

    Optional<ParkedEvent> find(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT * FROM parked_event WHERE id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Parked events cannot be read", e);
        }
    }

    /** Newest first. */
    List<ParkedEvent> list(@Nullable Cursor after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT * FROM parked_event WHERE (parked_at, id) < (?, ?)
                        ORDER BY parked_at DESC, id DESC LIMIT ?""")) {
            select.setObject(1, (after == null ? FAR_FUTURE : after.at()).atOffset(ZoneOffset.UTC));
            select.setObject(2, after == null ? new UUID(-1, -1) : after.id());
            select.setInt(3, limit);
            var events = new ArrayList<ParkedEvent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(view(rows));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Parked events cannot be read", e);
        }
    }

    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

    private int update(String sql, UUID id) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Parked event cannot be changed", e);
        }
    }

    private static Due due(ResultSet row) throws SQLException {
        var meta = new EventMeta(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getObject("event_key", UUID.class),
                instant(row, "occurred_at"),
                row.getLong("sequence"));
        var event =
                new HeardEvent(row.getString("topic"), meta, row.getString("traceparent"), row.getString("payload"));
        return new Due(row.getObject("id", UUID.class), event, row.getInt("attempts"));
    }

    private static ParkedEvent view(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getObject("event_key", UUID.class),
                row.getLong("sequence"),
                instant(row, "occurred_at"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("next_attempt_at") == null ? null : instant(row, "next_attempt_at"),
                instant(row, "parked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
