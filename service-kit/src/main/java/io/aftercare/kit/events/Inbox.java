package io.aftercare.kit.events;

import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Remembers which events have had their effect; always inside the transaction of that effect. */
@ApplicationScoped
class Inbox {
    /** What to do with an event that was heard. */
    enum Admission {
        NEW,
        SEEN,
        QUARANTINED
    }

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /**
     * Enters the event into the inbox, unless it was there or its key is quarantined by a parked event.
     *
     * @param ignoreQuarantine true for a parked event itself when it is tried again
     */
    Admission admit(HeardEvent event, boolean ignoreQuarantine) {
        try (var connection = database.getConnection();
                var admit = connection.prepareStatement("""
                        WITH quarantine AS (
                            SELECT 1 FROM parked_event WHERE topic = ? AND event_key = ? AND NOT ? LIMIT 1),
                        entered AS (
                            INSERT INTO inbox (event_id, source)
                            SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM quarantine)
                            ON CONFLICT (event_id) DO NOTHING RETURNING 1)
                        SELECT EXISTS (SELECT 1 FROM quarantine), EXISTS (SELECT 1 FROM entered)""")) {
            admit.setString(1, event.topic());
            admit.setObject(2, event.meta().subject());
            admit.setBoolean(3, ignoreQuarantine);
            admit.setObject(4, event.meta().eventId());
            admit.setString(5, event.meta().source());
            try (var row = admit.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return Admission.QUARANTINED;
                }
                return row.getBoolean(2) ? Admission.NEW : Admission.SEEN;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Inbox cannot be reached", e);
        }
    }

    /** Enters several events at once; answers the ids that were new, or nothing when one of the keys is quarantined. */
    Optional<Set<UUID>> admitAll(List<HeardEvent> events) {
        try (var connection = database.getConnection();
                var admit = connection.prepareStatement("""
                        WITH heard AS (
                            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[])
                                AS heard (event_id, source, topic, event_key)),
                        quarantine AS (
                            SELECT 1 FROM heard JOIN parked_event USING (topic, event_key) LIMIT 1),
                        entered AS (
                            INSERT INTO inbox (event_id, source)
                            SELECT event_id, heard.source FROM heard WHERE NOT EXISTS (SELECT 1 FROM quarantine)
                            ON CONFLICT (event_id) DO NOTHING RETURNING event_id)
                        SELECT EXISTS (SELECT 1 FROM quarantine), event_id FROM (SELECT 1) AS one LEFT JOIN entered ON true""")) {
            admit.setArray(
                    1, array(connection, "uuid", events, event -> event.meta().eventId()));
            admit.setArray(
                    2, array(connection, "text", events, event -> event.meta().source()));
            admit.setArray(3, array(connection, "text", events, HeardEvent::topic));
            admit.setArray(
                    4, array(connection, "uuid", events, event -> event.meta().subject()));
            var fresh = new HashSet<UUID>();
            try (var rows = admit.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(1)) {
                        return Optional.empty();
                    }
                    var id = rows.getObject(2, UUID.class);
                    if (id != null) {
                        fresh.add(id);
                    }
                }
            }
            return Optional.of(fresh);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Inbox cannot be reached", e);
        }
    }

    private static Array array(
            Connection connection, String type, List<HeardEvent> events, Function<HeardEvent, Object> field)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(field).toArray());
    }

    /** Forgets events handled longer ago than this, a limited number at a time. */
    int forget(Duration olderThan) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        DELETE FROM inbox WHERE event_id IN (
                            SELECT event_id FROM inbox WHERE handled_at < now() - make_interval(secs => ?) LIMIT 10000)""")) {
            delete.setDouble(1, olderThan.toSeconds());
            return delete.executeUpdate();
        }
    }
}
