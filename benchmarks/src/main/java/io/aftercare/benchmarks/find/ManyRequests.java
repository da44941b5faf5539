package io.aftercare.benchmarks.find;

import io.aftercare.benchmarks.Target;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Fills the database of intake with copies of the requests that it holds, and with customers and assets around them. */
final class ManyRequests implements AutoCloseable {
    static final String COPY = "BENCH-";

    private static final int FEWEST_ORIGINALS = 500;
    private static final int BATCH = 20_000;
    private static final double CUSTOMERS = 0.4;
    private static final double ASSETS = 0.5;

    private static final String ORIGINALS = """
            CREATE TEMP TABLE original AS
            SELECT row_number() OVER () - 1 AS k, id, customer_id, asset_id, product_code FROM (
                SELECT * FROM service_request WHERE number NOT LIKE 'BENCH-%' ORDER BY recorded_at LIMIT 1000) oldest""";

    /** Another partner's: nothing of them is read, they only lie beside what is searched. */
    private static final String COPIED_CUSTOMERS = """
            INSERT INTO customer
            SELECT copy.* FROM generate_series(?, ?) n
            JOIN original o ON o.k = n % (SELECT count(*) FROM original)
            JOIN customer c ON c.id = o.customer_id
            CROSS JOIN LATERAL jsonb_populate_record(c, jsonb_build_object(
                'id', md5('bench customer ' || n), 'partner', 'bench', 'external_reference', null,
                'phone_index', '\\x' || md5('bench phone ' || n) || md5('bench phone again ' || n))) copy""";

    private static final String COPIED_ASSETS = """
            INSERT INTO asset
            SELECT copy.* FROM generate_series(?, ?) n
            JOIN original o ON o.k = n % (SELECT count(*) FROM original)
            JOIN asset a ON a.id = o.asset_id
            CROSS JOIN LATERAL jsonb_populate_record(a, jsonb_build_object(
                'id', md5('bench asset ' || n), 'serial', 'BENCH-' || n, 'external_reference', null)) copy""";

    /** Every 25th is still open; most others have ended. */
    private static final String COPIED_REQUESTS = """
            WITH copied AS (
                INSERT INTO service_request
                SELECT copy.* FROM generate_series(?, ?) n
                JOIN original o ON o.k = n % (SELECT count(*) FROM original)
                JOIN service_request r ON r.id = o.id
                CROSS JOIN LATERAL jsonb_populate_record(r, jsonb_build_object(
                    'id', md5('bench request ' || n), 'number', 'BENCH-' || n, 'external_reference', null,
                    'asset_id', md5('bench asset ' || n % ?), 'possible_duplicate_of', null, 'duplicate_of', null,
                    'status', CASE WHEN n % 25 = 0 AND r.policy_code IS NOT NULL THEN 'TRIAGED' ELSE r.status END,
                    'reported_at', now() - n * interval '63 seconds', 'recorded_at', now() - n * interval '63 seconds',
                    'latitude', r.latitude + (n % 997 - 498) / 50000.0,
                    'longitude', r.longitude + (n % 1009 - 504) / 50000.0,
                    'owner', CASE WHEN n % 3 = 0 THEN 'owner-' || n % 500 END,
                    'tags', CASE WHEN n % 50 = 0 THEN jsonb_build_array('batch-' || n % 7) ELSE '[]'::jsonb END)) copy
                RETURNING id, number, status, customer_id, reported_at),
            numbered AS (
                SELECT copied.*, substr(number, 7)::int AS n FROM copied),
            standings AS (
                INSERT INTO sla_standing (service_request_id, due_at, breached_at, zone, reported_at)
                SELECT c.id, CASE WHEN c.status = 'TRIAGED' THEN now() + make_interval(secs => c.n % 345600 - 172800) END,
                    CASE WHEN c.n % 33 = 0 THEN now() - make_interval(mins => c.n) END, 'Z' || c.n % 40,
                    c.reported_at
                FROM numbered c),
            words AS (
                INSERT INTO symptom_term (service_request_id, terms, reported_at)
                SELECT c.id, t.terms, c.reported_at FROM numbered c
                JOIN original o ON o.k = c.n % (SELECT count(*) FROM original)
                JOIN symptom_term t ON t.service_request_id = o.id)
            INSERT INTO visitor
            SELECT id, customer_id, 'technician-' || n % 1000 FROM numbered WHERE status = 'TRIAGED'""";

    private final Connection connection;

    /** What the stack holds now, at most the oldest thousand, is what will be copied. */
    ManyRequests(Target target) throws SQLException {
        this.connection = target.connect();
        execute(ORIGINALS, "CREATE UNIQUE INDEX ON original (k)", "ANALYZE original");
    }

    /** As many requests as there are. */
    long count() throws SQLException {
        return number("SELECT count(*) FROM service_request");
    }

    /**
     * Copies until there are this many requests; does nothing when there are.
     *
     * @throws IOException when the stack holds too few requests of its own
     */
    void fillUpTo(int requests) throws SQLException, IOException {
        var present = count();
        if (present >= requests) {
            return;
        }
        var originals = number("SELECT count(*) FROM original");
        var copies = number("SELECT count(*) FROM service_request WHERE number LIKE 'BENCH-%'");
        if (originals < FEWEST_ORIGINALS || copies > 0) {
            throw new IOException(
                    "The stack must hold %d requests of its own, as after ./aftercare replay, and no copies;"
                                    .formatted(FEWEST_ORIGINALS)
                            + " it holds " + originals + " and " + copies + " copies");
        }
        var wanted = (int) (requests - present);
        var assets = (int) (originals * Math.max(1, (long) (wanted * ASSETS) / originals));
        copy("customers", COPIED_CUSTOMERS, (int) (wanted * CUSTOMERS), List.of());
        copy("assets", COPIED_ASSETS, assets, List.of());
        copy("requests", COPIED_REQUESTS, wanted, List.of(assets));
        for (var table : List.of("customer", "asset", "service_request", "sla_standing", "symptom_term", "visitor")) {
            execute("VACUUM (ANALYZE) " + table);
        }
    }

    private void copy(String what, String sql, int count, List<Integer> more) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (var next = 0; next < count; next += BATCH) {
                var last = Math.min(next + BATCH, count) - 1;
                insert.setInt(1, next);
                insert.setInt(2, last);
                for (var index = 0; index < more.size(); index++) {
                    insert.setInt(3 + index, more.get(index));
                }
                insert.executeUpdate();
                System.out.printf("\r%d of %d %s", last + 1, count, what);
            }
        }
        System.out.println();
    }

    /** The code of a product that was copied. */
    String aProduct() throws SQLException {
        try (var select = connection.prepareStatement("SELECT product_code FROM original ORDER BY k LIMIT 1");
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
