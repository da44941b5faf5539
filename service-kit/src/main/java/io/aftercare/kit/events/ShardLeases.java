package io.aftercare.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which shards of the outbox this replica relays. Every replica keeps a member row alive, takes its fair share of
 * free or expired leases and gives back what is over it, so that shards spread over the replicas within seconds of one
 * coming or going. All times are the database's own.
 */
final class ShardLeases {
    private final DataSource database;
    private final UUID member;
    private final Duration lease;
    private volatile int members = 1;

    ShardLeases(DataSource database, UUID member, Duration lease) {
        this.database = database;
        this.member = member;
        this.lease = lease;
    }

    UUID member() {
        return member;
    }

    boolean isAlone() {
        return members <= 1;
    }

    /** Renews what this replica holds, and takes or gives back shards; answers those held now. */
    Set<Integer> renew() throws SQLException {
        try (var connection = database.getConnection()) {
            members = heartbeat(connection);
            var fair = (Shards.COUNT + members - 1) / members;
            var held = renewHeld(connection);
            while (held.size() > fair) {
                var last = ((TreeSet<Integer>) held).last();
                giveBack(connection, last);
                held.remove(last);
            }
            if (held.size() < fair) {
                held.addAll(take(connection, fair - held.size()));
            }
            return held;
        }
    }

    /** Gives everything back, so that others need not wait for the leases to expire. */
    void leave() throws SQLException {
        try (var connection = database.getConnection();
                var free = connection.prepareStatement("UPDATE outbox_lease SET owner = NULL WHERE owner = ?");
                var forget = connection.prepareStatement("DELETE FROM relay_member WHERE member = ?")) {
            free.setObject(1, member);
            free.executeUpdate();
            forget.setObject(1, member);
            forget.executeUpdate();
        }
    }

    private int heartbeat(Connection connection) throws SQLException {
        try (var beat = connection.prepareStatement("""
                        INSERT INTO relay_member (member, expires_at) VALUES (?, now() + make_interval(secs => ?))
                        ON CONFLICT (member) DO UPDATE SET expires_at = excluded.expires_at""");
                var bury = connection.prepareStatement("DELETE FROM relay_member WHERE expires_at < now()");
                var count = connection.prepareStatement("SELECT count(*) FROM relay_member")) {
            beat.setObject(1, member);
            beat.setDouble(2, seconds());
            beat.executeUpdate();
            bury.executeUpdate();
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Set<Integer> renewHeld(Connection connection) throws SQLException {
        try (var renew = connection.prepareStatement("""
                UPDATE outbox_lease SET expires_at = now() + make_interval(secs => ?)
                WHERE owner = ? RETURNING shard""")) {
            renew.setDouble(1, seconds());
            renew.setObject(2, member);
            return shards(renew);
        }
    }

    private void giveBack(Connection connection, int shard) throws SQLException {
        try (var free =
                connection.prepareStatement("UPDATE outbox_lease SET owner = NULL WHERE owner = ? AND shard = ?")) {
            free.setObject(1, member);
            free.setInt(2, shard);
            free.executeUpdate();
        }
    }

    private Set<Integer> take(Connection connection, int atMost) throws SQLException {
        try (var take = connection.prepareStatement("""
                UPDATE outbox_lease SET owner = ?, expires_at = now() + make_interval(secs => ?)
                WHERE shard IN (
                    SELECT shard FROM outbox_lease WHERE owner IS NULL OR expires_at < now()
                    ORDER BY shard LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING shard""")) {
            take.setObject(1, member);
            take.setDouble(2, seconds());
            take.setInt(3, atMost);
            return shards(take);
        }
    }

    private static Set<Integer> shards(java.sql.PreparedStatement statement) throws SQLException {
        var shards = new TreeSet<Integer>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                shards.add(rows.getInt(1));
            }
        }
        return shards;
    }

    private double seconds() {
        return lease.toMillis() / 1000.0;
    }
}
