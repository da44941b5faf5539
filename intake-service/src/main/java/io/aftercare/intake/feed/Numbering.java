package io.aftercare.intake.feed;

import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Gives arrivals their positions. Only whoever holds the row of a feed gives positions in it, and holds it until the
 * commit; so a position is seen only after all smaller ones, whatever replica gave them. An arrival whose transaction
 * ends late gets a later position, never one that readers have passed (ADR 0011).
 */
@Singleton
class Numbering {
    private static final int BATCH = 1_000;

    private final DataSource database;
    private final Clock clock;

    Numbering(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives positions to what has arrived for all partners; answers how many. */
    int run() {
        var numbered = 0;
        for (var partner : partnersWithArrivals()) {
            numbered += QuarkusTransaction.requiringNew().call(() -> number(partner));
        }
        return numbered;
    }

    private List<String> partnersWithArrivals() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT DISTINCT partner FROM feed_arrival");
                var rows = select.executeQuery()) {
            var partners = new ArrayList<String>();
            while (rows.next()) {
                partners.add(rows.getString(1));
            }
            return partners;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Arrivals cannot be read", e);
        }
    }

    private int number(String partner) throws SQLException {
        try (var connection = database.getConnection()) {
            var head = lock(connection, partner);
            return head.isEmpty() ? 0 : append(connection, partner, head.getAsLong());
        }
    }

    /** The head of the feed, with its row locked; empty while somebody else has it. */
    private static OptionalLong lock(Connection connection, String partner) throws SQLException {
        try (var make = connection.prepareStatement(
                        "INSERT INTO partner_feed (partner) VALUES (?) ON CONFLICT DO NOTHING");
                var lock = connection.prepareStatement(
                        "SELECT head FROM partner_feed WHERE partner = ? FOR UPDATE SKIP LOCKED")) {
            make.setString(1, partner);
            make.executeUpdate();
            lock.setString(1, partner);
            try (var row = lock.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** A statement of its own after the lock: its snapshot knows what the last holder of the row has committed. */
    private int append(Connection connection, String partner, long head) throws SQLException {
        try (var move = connection.prepareStatement("""
                        WITH moved AS (
                            DELETE FROM feed_arrival WHERE arrival IN (
                                SELECT arrival FROM feed_arrival WHERE partner = ? ORDER BY arrival LIMIT ?)
                            RETURNING *)
                        INSERT INTO partner_event (partner, position, event_id, source, type, subject, sequence,
                            occurred_at, recorded_at, data)
                        SELECT partner, ? + row_number() OVER (ORDER BY arrival), event_id, source, type, subject,
                            sequence, occurred_at, ?, data
                        FROM moved""");
                var advance =
                        connection.prepareStatement("UPDATE partner_feed SET head = head + ? WHERE partner = ?")) {
            move.setString(1, partner);
            move.setInt(2, BATCH);
            move.setLong(3, head);
            move.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            var moved = move.executeUpdate();
            advance.setInt(1, moved);
            advance.setString(2, partner);
            advance.executeUpdate();
            return moved;
        }
    }
}
