package io.aftercare.intake.mail.post;

import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Who reads which mailbox, and how far it is read. Kept by the clock of the database, for all replicas alike. */
@Singleton
class MailboxLeases {
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final DataSource database;

    MailboxLeases(DataSource database) {
        this.database = database;
    }

    /** The right to read a mailbox, for a while, and where the last reader stopped. */
    record Lease(String mailbox, UUID token, long uidValidity, long lastUid, int failures) {}

    /** Makes the mailboxes of the configuration known. */
    void add(Set<String> mailboxes) {
        for (var mailbox : mailboxes) {
            run("INSERT INTO mailbox (name) VALUES (?) ON CONFLICT DO NOTHING", mailbox);
        }
    }

    /** Takes the mailbox, if it is time to look into it and nobody else does. */
    Optional<Lease> claim(String mailbox) {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement("""
                        UPDATE mailbox SET lease = gen_random_uuid(), leased_until = clock_timestamp() + make_interval(secs => ?)
                        WHERE name = ? AND leased_until < clock_timestamp() AND next_look_at <= clock_timestamp()
                        RETURNING lease, uid_validity, last_uid, failures""")) {
            claim.setDouble(1, LIFE.toSeconds());
            claim.setString(2, mailbox);
            try (var row = claim.executeQuery()) {
                return row.next()
                        ? Optional.of(new Lease(
                                mailbox, row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getInt(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A mailbox cannot be claimed", e);
        }
    }

    /** Goes on to this mail in the running transaction; false when somebody else reads the mailbox now. */
    boolean advance(Connection connection, Lease lease, long uidValidity, long uid) throws SQLException {
        try (var advance = connection.prepareStatement("""
                UPDATE mailbox SET uid_validity = ?, last_uid = ?, troubles = 0,
                    leased_until = clock_timestamp() + make_interval(secs => ?)
                WHERE name = ? AND lease = ?""")) {
            advance.setLong(1, uidValidity);
            advance.setLong(2, uid);
            advance.setDouble(3, LIFE.toSeconds());
            advance.setString(4, lease.mailbox());
            advance.setObject(5, lease.token());
            return advance.executeUpdate() == 1;
        }
    }

    /** Counts the failures to fetch the next mail; answers how often it has failed. */
    int trouble(Lease lease) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(
                        "UPDATE mailbox SET troubles = troubles + 1 WHERE name = ? AND lease = ? RETURNING troubles")) {
            count.setString(1, lease.mailbox());
            count.setObject(2, lease.token());
            try (var row = count.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A failure cannot be counted", e);
        }
    }

    /** Gives the mailbox back after a look that went well. */
    void release(Lease lease, Duration pause) {
        run("""
                UPDATE mailbox SET lease = NULL, leased_until = '-infinity', failures = 0, last_failure = NULL,
                    looked_at = clock_timestamp(), next_look_at = clock_timestamp() + make_interval(secs => ?)
                WHERE name = ? AND lease = ?""", pause.toMillis() / 1000.0, lease.mailbox(), lease.token());
    }

    /** Gives the mailbox back after a look that failed. */
    void release(Lease lease, Duration pause, String failure) {
        run("""
                UPDATE mailbox SET lease = NULL, leased_until = '-infinity', failures = failures + 1, last_failure = ?,
                    next_look_at = clock_timestamp() + make_interval(secs => ?)
                WHERE name = ? AND lease = ?""", failure, pause.toMillis() / 1000.0, lease.mailbox(), lease.token());
    }

    private void run(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A mailbox cannot be given back", e);
        }
    }
}
