package io.aftercare.benchmarks.sla;

import io.aftercare.benchmarks.Target;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Requests that wait for a deadline, copied from one real request with its recorded facts. */
final class PendingRequests implements AutoCloseable {
    private static final int BATCH = 20_000;
    private static final Duration RECORDED_BEFORE_DUE = Duration.ofMinutes(5);

    private static final String COPIES = """
            WITH made AS (
                INSERT INTO service_request
                SELECT (c.copy).* FROM (
                    SELECT jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
                        'number', ? || n, 'external_reference', null,
                        'reported_at', ?::timestamptz + n * ?::interval - ?::interval,
                        'recorded_at', ?::timestamptz + n * ?::interval,
                        'triaged_at', ?::timestamptz + n * ?::interval,
                        'last_step_at', ?::timestamptz + n * ?::interval)) AS copy
                    FROM service_request r, generate_series(?, ?) n WHERE r.id = ?) c
                RETURNING id, reported_at, recorded_at),
            facts AS (
                INSERT INTO sla_fact
                SELECT (c.copy).* FROM (
                    SELECT jsonb_populate_record(f, jsonb_build_object('service_request_id', made.id,
                        'at', made.recorded_at, 'recorded_at', made.recorded_at)) AS copy
                    FROM made, sla_fact f WHERE f.service_request_id = ?) c)
            INSERT INTO deadline (kind, aggregate_id, due_at, next_attempt_at)
            SELECT 'sla', id, reported_at + ?::interval, reported_at + ?::interval FROM made
            RETURNING aggregate_id, due_at""";

    private final Connection connection;
    private final UUID original;
    private final Duration promise;
    private final String run = "BENCH-" + Long.toString(System.nanoTime(), 36) + "-";

    /**
     * @param original a triaged request
     * @param promise the time within which its customer must be contacted
     */
    PendingRequests(Target target, UUID original, Duration promise) throws SQLException {
        this.connection = target.connect();
        this.original = original;
        this.promise = promise;
    }

    /** Adds requests whose promise breaks one after the other, the first one at this moment; when each of them does. */
    Map<UUID, Instant> add(int from, int count, Instant firstDue, Duration apart) throws SQLException {
        var due = new HashMap<UUID, Instant>();
        for (var next = from; next < from + count; next += BATCH) {
            var last = Math.min(next + BATCH, from + count) - 1;
            try (var copies = connection.prepareStatement(COPIES)) {
                bind(copies, next, last, firstDue.minus(apart.multipliedBy(from)), apart);
                try (var rows = copies.executeQuery()) {
                    while (rows.next()) {
                        due.put(
                                rows.getObject(1, UUID.class),
                                rows.getObject(2, OffsetDateTime.class).toInstant());
                    }
                }
            }
            System.out.printf("\r%d of %d requests are pending", last - from + 1, count);
        }
        System.out.println();
        return due;
    }

    /** Lets the statistics of the tables be what a running database has. */
    void analyze() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE service_request");
            statement.execute("ANALYZE sla_fact");
            statement.execute("ANALYZE deadline");
        }
    }

    /** Takes the deadlines away that still wait, so that the stack comes to rest. */
    @Override
    public void close() throws SQLException {
        try (connection;
                var delete = connection.prepareStatement("DELETE FROM deadline WHERE kind = 'sla' AND aggregate_id IN"
                        + " (SELECT id FROM service_request WHERE number LIKE ? || '%')")) {
            delete.setString(1, run);
            delete.executeUpdate();
        }
    }

    private void bind(PreparedStatement copies, int first, int last, Instant due, Duration apart) throws SQLException {
        var dueAt = due.atOffset(ZoneOffset.UTC);
        var recordedAt = dueAt.minus(RECORDED_BEFORE_DUE);
        var step = interval(apart);
        var parameter = 0;
        copies.setString(++parameter, run);
        copies.setObject(++parameter, dueAt);
        copies.setString(++parameter, step);
        copies.setString(++parameter, interval(promise));
        for (var column = 0; column < 3; column++) {
            copies.setObject(++parameter, recordedAt);
            copies.setString(++parameter, step);
        }
        copies.setInt(++parameter, first);
        copies.setInt(++parameter, last);
        copies.setObject(++parameter, original);
        copies.setObject(++parameter, original);
        copies.setString(++parameter, interval(promise));
        copies.setString(++parameter, interval(promise));
    }

    private static String interval(Duration duration) {
        return duration.toNanos() / 1000 + " microseconds";
    }
}
