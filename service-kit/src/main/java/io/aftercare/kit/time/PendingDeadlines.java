package io.aftercare.kit.time;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The rows of the table {@code deadline} as a sweeper sees them. What is claimed is locked until the end of the
 * transaction, and other sweepers pass over it.
 */
final class PendingDeadlines {
    /**
     * A handler may wait for a row that a request holds which itself waits for this deadline; the short lock timeout
     * makes the sweeper give way, not the request.
     */
    private static final String CLAIM = """
            SELECT kind, aggregate_id, due_at, attempts, set_config('lock_timeout', '500ms', true) FROM deadline
            WHERE kind = ? AND next_attempt_at <= ?""";

    private final DataSource dataSource;
    private final Clock clock;

    PendingDeadlines(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Those that are due, at most so many of each kind, the longest due first, whoever may hold them. */
    Map<String, List<DueDeadline>> due(Collection<String> kinds, int most) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT due.* FROM unnest(?) handled CROSS JOIN LATERAL (
                            SELECT kind, aggregate_id, due_at, attempts FROM deadline
                            WHERE kind = handled AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ?) due""")) {
            select.setArray(1, connection.createArrayOf("varchar", kinds.toArray()));
            select.setObject(2, now());
            select.setInt(3, most);
            return read(select).stream().collect(Collectors.groupingBy(DueDeadline::kind));
        }
    }

    /** Locks and deletes the row if it is still due; empty when somebody else has it or it was moved or cancelled. */
    Optional<Instant> claim(DueDeadline deadline) throws SQLException {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(CLAIM + " AND aggregate_id = ? FOR UPDATE SKIP LOCKED")) {
            lock.setString(1, deadline.kind());
            lock.setObject(2, now());
            lock.setObject(3, deadline.aggregateId());
            var claimed = read(lock);
            delete(deadline.kind(), claimed);
            return claimed.stream().map(DueDeadline::dueAt).findFirst();
        }
    }

    /** Locks those that are due, nobody else holds and never failed; their rows stay. */
    List<DueDeadline> claimNew(String kind, int most) throws SQLException {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(
                        CLAIM + " AND attempts = 0 ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED")) {
            lock.setString(1, kind);
            lock.setObject(2, now());
            lock.setInt(3, most);
            return read(lock);
        }
    }

    void delete(String kind, Collection<DueDeadline> claimed) throws SQLException {
        if (claimed.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var delete =
                        connection.prepareStatement("DELETE FROM deadline WHERE kind = ? AND aggregate_id = ANY (?)")) {
            delete.setString(1, kind);
            var ids = claimed.stream().map(DueDeadline::aggregateId).toArray();
            delete.setArray(2, connection.createArrayOf("uuid", ids));
            delete.executeUpdate();
        }
    }

    /** Notes a failure; the deadline is due again after a pause, unless it was moved or fired meanwhile. */
    void postpone(DueDeadline deadline, Duration pause, String failure) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE deadline SET attempts = attempts + 1, next_attempt_at = ?, last_error = ?
                        WHERE kind = ? AND aggregate_id = ? AND due_at = ?""")) {
            update.setObject(1, now().plus(pause));
            update.setString(2, failure.substring(0, Math.min(500, failure.length())));
            update.setString(3, deadline.kind());
            update.setObject(4, deadline.aggregateId());
            update.setObject(5, deadline.dueAt().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /** The time until the next one of these kinds is due, negative when it is; empty when none waits. */
    Optional<Duration> untilNext(Collection<String> kinds) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT min((SELECT min(next_attempt_at) FROM deadline WHERE kind = handled)) FROM unnest(?) handled""")) {
            select.setArray(1, connection.createArrayOf("varchar", kinds.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(next -> Duration.between(now(), next));
            }
        }
    }

    private static List<DueDeadline> read(PreparedStatement select) throws SQLException {
        var due = new ArrayList<DueDeadline>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                due.add(new DueDeadline(
                        rows.getString(1),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getInt(4)));
            }
        }
        return due;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
