package io.aftercare.intake.webhook;

import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far each receiver has come in its partner's feed, and whether it takes what it is sent. */
@Singleton
public class Progress {
    private final DataSource database;

    Progress(DataSource database) {
        this.database = database;
    }

    /**
     * How a receiver stands.
     *
     * @param waiting events in the feed that it has not been sent for the first time
     * @param failingSince null while it takes what it is sent
     */
    record Standing(
            long waiting,
            @Nullable Instant failingSince,
            @Nullable Instant lastTakenAt) {}

    /** Begins at this position: what came before is not sent. */
    void begin(UUID endpointId, long position) {
        update("INSERT INTO webhook_progress (position, endpoint_id) VALUES (?, ?)", position, endpointId);
    }

    /** Goes on at this position as if nothing had failed, and tries at once what waits. */
    void restart(UUID endpointId, long position) {
        update("""
                UPDATE webhook_progress SET position = ?, failures = 0, failing_since = NULL,
                    next_attempt_at = '-infinity' WHERE endpoint_id = ?""", position, endpointId);
    }

    /** Goes back to this position, or stays where it is when that is earlier. */
    public void rewind(UUID endpointId, long position) {
        update("""
                UPDATE webhook_progress SET position = least(position, ?), next_attempt_at = '-infinity'
                WHERE endpoint_id = ?""", position, endpointId);
    }

    /** Does not wait any longer before the receiver is tried again. */
    public void hurry(UUID endpointId) {
        rewind(endpointId, Long.MAX_VALUE);
    }

    Map<UUID, Standing> of(Collection<UUID> endpointIds) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT p.endpoint_id, greatest(coalesce(f.head, 0) - p.position, 0) AS waiting, p.failing_since,
                            p.last_taken_at
                        FROM webhook_progress p JOIN webhook_endpoint e ON e.id = p.endpoint_id
                        LEFT JOIN partner_feed f ON f.partner = e.partner WHERE p.endpoint_id = ANY (?)""")) {
            select.setArray(1, connection.createArrayOf("uuid", endpointIds.toArray()));
            try (var rows = select.executeQuery()) {
                var standings = new HashMap<UUID, Standing>();
                while (rows.next()) {
                    standings.put(
                            rows.getObject("endpoint_id", UUID.class),
                            new Standing(
                                    rows.getLong("waiting"),
                                    instant(rows, "failing_since"),
                                    instant(rows, "last_taken_at")));
                }
                return standings;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The progress of webhooks cannot be read", e);
        }
    }

    private void update(String sql, long position, UUID endpointId) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.setObject(2, endpointId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The progress of a webhook cannot be written", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
