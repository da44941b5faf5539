package io.aftercare.dispatch.change;

import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Gives arrivals their positions. Only whoever holds the one row of the reach gives positions, and holds it until the
 * commit; so a position is seen only after all smaller ones, whatever replica gave them. An arrival whose transaction
 * ends late gets a later position, never one that readers have passed.
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

    /** Gives positions to what has arrived; answers how many. */
    int run() {
        return hasArrivals() ? QuarkusTransaction.requiringNew().call(this::number) : 0;
    }

    private boolean hasArrivals() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT FROM change WHERE position IS NULL LIMIT 1");
                var rows = select.executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Arrivals cannot be read", e);
        }
    }

    private int number() throws SQLException {
        try (var connection = database.getConnection()) {
            var head = lock(connection);
            return head.isEmpty() ? 0 : append(connection, head.getAsLong());
        }
    }

    /** The last position, with its row locked; empty while somebody else has it. */
    private static OptionalLong lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT head FROM change_reach FOR UPDATE SKIP LOCKED");
                var row = lock.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /** A statement of its own after the lock: its snapshot knows what the last holder of the row has committed. */
    private int append(Connection connection, long head) throws SQLException {
        try (var number = connection.prepareStatement("""
                        WITH arrived AS (
                            SELECT arrival, row_number() OVER (ORDER BY arrival) AS place FROM change
                            WHERE position IS NULL ORDER BY arrival LIMIT ?)
                        UPDATE change c SET position = ? + a.place, recorded_at = ?
                        FROM arrived a WHERE c.arrival = a.arrival""");
                var advance = connection.prepareStatement("UPDATE change_reach SET head = head + ?")) {
            number.setInt(1, BATCH);
            number.setLong(2, head);
            number.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            var numbered = number.executeUpdate();
            advance.setInt(1, numbered);
            advance.executeUpdate();
            return numbered;
        }
    }
}
