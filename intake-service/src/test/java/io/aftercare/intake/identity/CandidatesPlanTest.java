package io.aftercare.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the database does to recognise somebody among 100,000 customers, in a table that is gone afterwards. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CandidatesPlanTest {
    private static final int CUSTOMERS = 100_000;

    /** Counting 40 pieces up to 400 each, then 6,000 rows and those in the reach of the last piece. */
    private static final double MOST_ROWS = 40 * 400 + 6_000;

    /** Of twelve pieces two are had by one customer in fifty, as endings of names are. */
    private static final String FILL = """
            INSERT INTO identity_gram
            SELECT DISTINCT CASE WHEN k <= 2 THEN abs(hashint4(i * 31 + k) %% 50) ELSE 50 + abs(hashint4(i * 31 + k) %% 20000) END,
                md5('c' || i)::uuid
            FROM generate_series(1, %d) i, generate_series(1, 12) k""".formatted(CUSTOMERS);

    private final DataSource database;

    CandidatesPlanTest(DataSource database) {
        this.database = database;
    }

    @Test
    void theWorkIsServedByTheIndexAndBounded() throws SQLException, IOException {
        var plan = plan();
        Files.write(Path.of("target/identity-plan.txt"), plan);

        assertThat(String.join("\n", plan))
                .contains("Index Only Scan")
                .doesNotContain("Seq Scan on identity_gram", "Bitmap");
        var read = plan.stream()
                .filter(line -> line.contains("identity_gram"))
                .mapToDouble(CandidatesPlanTest::rows)
                .sum();
        assertThat(read).isBetween(100.0, MOST_ROWS);
    }

    private List<String> plan() throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, "CREATE TEMP TABLE identity_gram (LIKE identity_gram INCLUDING ALL)");
            try {
                fill(connection);
                return plan(connection);
            } finally {
                run(connection, "DROP TABLE pg_temp.identity_gram");
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        run(connection, FILL);
        // As the server does by itself after a while.
        run(connection, "VACUUM ANALYZE pg_temp.identity_gram");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> plan(Connection connection) throws SQLException {
        try (var explain =
                connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + Candidates.BY_GRAMS)) {
            // Ten common pieces, thirty of the others.
            var grams = IntStream.concat(IntStream.range(0, 10), IntStream.range(1_000, 1_030));
            explain.setArray(1, connection.createArrayOf("int4", grams.boxed().toArray()));
            try (var rows = explain.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        }
    }

    /** From {@code (actual rows=5.00 loops=40)}. */
    private static double rows(String line) {
        var told = line.replaceAll(".*actual rows=([0-9.]+) loops=([0-9]+).*", "$1 $2")
                .split(" ", 2);
        return Double.parseDouble(told[0]) * Double.parseDouble(told[1]);
    }
}
