package io.aftercare.intake.feed;

import io.aftercare.kit.http.Page;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The feeds of all partners, for whoever reads one with a cursor. */
@Singleton
public class Feed {
    /** Positions that are looked at for one page at most, so that a page of a rare type does not read a whole feed. */
    public static final int WINDOW = 5_000;

    private final DataSource database;

    Feed(DataSource database) {
        this.database = database;
    }

    /** How far a feed goes: the last position, and the last one that is not kept any more. */
    public record Reach(long head, long swept) {}

    public Reach reach(String partner) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT head, swept FROM partner_feed WHERE partner = ?")) {
            select.setString(1, partner);
            try (var row = select.executeQuery()) {
                return row.next() ? new Reach(row.getLong(1), row.getLong(2)) : new Reach(0, 0);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * The events after one position up to another, in their order.
     *
     * @param types of which types; of all when it is empty
     */
    public List<FeedEvent> between(String partner, long after, long upTo, Set<String> types, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT * FROM partner_event WHERE partner = ? AND position > ? AND position <= ?
                            AND (? OR type = ANY (?)) ORDER BY position LIMIT ?""")) {
            select.setString(1, partner);
            select.setLong(2, after);
            select.setLong(3, upTo);
            select.setBoolean(4, types.isEmpty());
            select.setArray(5, connection.createArrayOf("text", types.toArray()));
            select.setInt(6, limit);
            var events = new ArrayList<FeedEvent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** The position after which everything comes that was recorded since then; the head when there is nothing. */
    public long positionBefore(String partner, Instant since) {
        var head = reach(partner).head();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT min(position) - 1 FROM partner_event WHERE partner = ? AND recorded_at >= ?")) {
            select.setString(1, partner);
            select.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                row.next();
                var position = row.getLong(1);
                return row.wasNull() ? head : position;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * A page for a partner. Its cursor is always given and points behind everything that was looked at.
     *
     * @throws CursorExpired when something after the cursor is not kept any more
     */
    Page<FeedEvent> page(String partner, @Nullable FeedCursor cursor, Set<String> types, int limit) {
        var reach = reach(partner);
        var after = cursor == null ? reach.swept() : cursor.position();
        if (after > reach.head()) {
            throw FeedCursor.unknown();
        }
        var upTo = Math.min(reach.head(), after + WINDOW);
        var events = between(partner, after, upTo, types, limit);
        // Only now: what was swept while the page was read is missing on it.
        var swept = reach(partner).swept();
        if (cursor != null && after < swept) {
            throw new CursorExpired(swept);
        }
        var next = events.size() == limit ? events.getLast().position() : upTo;
        return new Page<>(events, new FeedCursor(next).encoded());
    }

    private static FeedEvent event(ResultSet row) throws SQLException {
        return new FeedEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("data"));
    }

    private static DatabaseUnavailable unavailable(SQLException e) {
        return new DatabaseUnavailable("The feed cannot be read", e);
    }
}
