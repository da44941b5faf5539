package io.aftercare.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * The reference: plain JDBC clients that commit the same three rows (request, outbox, idempotency key) into tables of
 * the same columns and indexes, on the same server, each commit durable.
 */
final class JdbcReference implements AutoCloseable {
    private static final String OUTBOX = """
            INSERT INTO bench.outbox (shard, position, id, aggregate_type, aggregate_id, sequence, type, payload,
                occurred_at, traceparent)
            VALUES (?, nextval('bench.position'), ?, 'service_request', ?, 1, 'service_request.registered.v1',
                '%s', ?, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')""".formatted("x".repeat(620));

    private final Target target;
    private final Connection owner;

    JdbcReference(Target target) throws SQLException {
        this.target = target;
        this.owner = target.connect();
        try (var statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS bench CASCADE");
            statement.execute("CREATE SCHEMA bench");
            for (var table : List.of("service_request", "outbox", "idempotency_key")) {
                statement.execute(
                        "CREATE TABLE bench.%1$s (LIKE public.%1$s INCLUDING ALL EXCLUDING IDENTITY)".formatted(table));
            }
            statement.execute("CREATE SEQUENCE bench.position");
            statement.execute("CREATE TABLE bench.request_sample AS SELECT * FROM public.service_request"
                    + " ORDER BY recorded_at DESC LIMIT 1");
            statement.execute("CREATE TABLE bench.key_sample AS SELECT * FROM public.idempotency_key"
                    + " ORDER BY created_at DESC LIMIT 1");
        }
    }

    /** Commits per second with this many clients. */
    double rate(int clients, int seconds) throws InterruptedException {
        var commits = new LongAdder();
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        Clients.run(clients, () -> {
            commitUntil(until, commits);
            return null;
        });
        return commits.sum() / (double) seconds;
    }

    private void commitUntil(long until, LongAdder commits) throws SQLException {
        try (var connection = target.connect()) {
            connection.setAutoCommit(false);
            try (var request = connection.prepareStatement(
                            copyOf(connection, "service_request", "request_sample", List.of("id", "number")));
                    var outbox = connection.prepareStatement(OUTBOX);
                    var key = connection.prepareStatement(
                            copyOf(connection, "idempotency_key", "key_sample", List.of("scope_hash")))) {
                while (System.nanoTime() < until) {
                    var id = UUID.randomUUID();
                    request.setObject(1, id);
                    request.setString(2, id.toString());
                    request.executeUpdate();
                    outbox.setInt(1, ThreadLocalRandom.current().nextInt(8));
                    outbox.setObject(2, UUID.randomUUID());
                    outbox.setObject(3, id);
                    outbox.setTimestamp(4, Timestamp.from(Instant.now()));
                    outbox.executeUpdate();
                    key.setBytes(1, id.toString().getBytes(StandardCharsets.UTF_8));
                    key.executeUpdate();
                    connection.commit();
                    commits.increment();
                }
            }
        }
    }

    /** An insert that copies the sampled row, so that the widths are real, with new values for these columns. */
    private static String copyOf(Connection connection, String table, String sample, List<String> fresh)
            throws SQLException {
        var others = new ArrayList<String>();
        try (var columns = connection.getMetaData().getColumns(null, "bench", table, null)) {
            while (columns.next()) {
                var name = columns.getString("COLUMN_NAME");
                if (!fresh.contains(name)) {
                    others.add(name);
                }
            }
        }
        var rest = String.join(", ", others);
        return "INSERT INTO bench.%s (%s, %s) SELECT %s, %s FROM bench.%s"
                .formatted(
                        table,
                        String.join(", ", fresh),
                        rest,
                        String.join(", ", fresh.stream().map(_ -> "?").toList()),
                        rest,
                        sample);
    }

    @Override
    public void close() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA bench CASCADE");
        }
        owner.close();
    }
}
