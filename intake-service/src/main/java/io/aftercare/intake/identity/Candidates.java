package io.aftercare.intake.identity;

import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds who shares anything with somebody, by indexes alone and with bounded work. */
@Singleton
class Candidates {
    private static final String BY_PHONE = """
            SELECT id FROM customer WHERE partner = ? AND phone_index = ?
            UNION SELECT customer_id FROM customer_contact WHERE partner = ? AND phone_index = ? AND status = 'ACTIVE'
            LIMIT 50""";
    private static final String BY_SERIAL =
            "SELECT DISTINCT customer_id FROM asset WHERE serial = ? AND partner = ? LIMIT 50";
    private static final String BY_WORDS = """
            SELECT r.customer_id FROM symptom_term t JOIN service_request r ON r.id = t.service_request_id
            WHERE t.terms @> ? AND r.partner = ? LIMIT 50""";

    /**
     * How many have a piece is counted up to 400. The rarest pieces come first, until 6,000 rows are reached; the 200
     * customers who share the rarest are looked at.
     */
    static final String BY_GRAMS = """
            WITH counted AS MATERIALIZED (
                SELECT gram, (SELECT count(*) FROM (
                    SELECT FROM identity_gram g WHERE g.gram = asked.gram ORDER BY g.customer_id LIMIT 400) few) AS n
                FROM unnest(?::int[]) AS asked (gram)
            ), rare AS (
                SELECT gram, n, sum(n) OVER (ORDER BY n, gram) AS reached FROM counted WHERE n > 0
            )
            SELECT found.customer_id FROM rare, LATERAL (
                SELECT g.customer_id FROM identity_gram g WHERE g.gram = rare.gram ORDER BY g.customer_id LIMIT 400) found
            WHERE rare.reached <= 6000
            GROUP BY found.customer_id ORDER BY sum(1 / rare.n::float8) DESC, found.customer_id
            LIMIT 200""";

    /** The last requests of each are looked at for the words. */
    static final String LOAD = """
            SELECT c.id, c.survivor_id, p.name_grams, p.address_grams, p.phone_grams, (
                SELECT coalesce(max(cardinality(ARRAY(SELECT unnest(t.terms) INTERSECT SELECT unnest(asked.words)))), 0)
                FROM (SELECT r.id FROM service_request r WHERE r.customer_id = c.id
                    ORDER BY r.reported_at DESC, r.id DESC LIMIT 10) newest
                    JOIN symptom_term t ON t.service_request_id = newest.id
                WHERE cardinality(asked.words) > 0) AS shared
            FROM (SELECT ?::int[] AS words) asked, customer c LEFT JOIN identity_profile p ON p.customer_id = c.id
            WHERE c.id = ANY (?) AND c.partner = ? AND c.erased_at IS NULL""";

    private final DataSource database;

    Candidates(DataSource database) {
        this.database = database;
    }

    List<Candidate> of(Asked asked) {
        try (var connection = database.getConnection()) {
            var reached = byPhone(connection, asked);
            var owners = bySerial(connection, asked);
            var all = new HashSet<UUID>(reached);
            all.addAll(owners);
            all.addAll(byWords(connection, asked));
            all.addAll(
                    ids(connection, BY_GRAMS, hashes(connection, asked.profile().keys())));
            return load(connection, asked, all, reached, owners);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Candidates cannot be found", e);
        }
    }

    private static Set<UUID> byPhone(Connection connection, Asked asked) throws SQLException {
        var index = asked.phoneIndex();
        return index == null ? Set.of() : ids(connection, BY_PHONE, asked.partner(), index, asked.partner(), index);
    }

    private static Set<UUID> bySerial(Connection connection, Asked asked) throws SQLException {
        var serial = asked.serial();
        return serial == null ? Set.of() : ids(connection, BY_SERIAL, serial, asked.partner());
    }

    private static Set<UUID> byWords(Connection connection, Asked asked) throws SQLException {
        return asked.words().length == 0 ? Set.of() : ids(connection, BY_WORDS, asked.words(), asked.partner());
    }

    private static List<Candidate> load(
            Connection connection, Asked asked, Set<UUID> all, Set<UUID> reached, Set<UUID> owners)
            throws SQLException {
        try (var load = connection.prepareStatement(LOAD)) {
            load.setObject(1, asked.words());
            load.setArray(2, connection.createArrayOf("uuid", all.toArray()));
            load.setString(3, asked.partner());
            try (var rows = load.executeQuery()) {
                var candidates = new ArrayList<Candidate>();
                while (rows.next()) {
                    var id = rows.getObject("id", UUID.class);
                    candidates.add(candidate(rows, id, reached.contains(id), owners.contains(id), asked));
                }
                return candidates;
            }
        }
    }

    private static Candidate candidate(ResultSet row, UUID id, boolean samePhone, boolean sameSerial, Asked asked)
            throws SQLException {
        return new Candidate(
                id,
                row.getObject("survivor_id", UUID.class),
                samePhone,
                sameSerial,
                asked.words().length == 0 ? 0 : row.getDouble("shared") / asked.words().length,
                hashes(row.getArray("name_grams")),
                hashes(row.getArray("address_grams")),
                hashes(row.getArray("phone_grams")));
    }

    private static Set<UUID> ids(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, parameters);
            try (var rows = query.executeQuery()) {
                var ids = new HashSet<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private static void bind(PreparedStatement query, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            query.setObject(i + 1, parameters[i]);
        }
    }

    private static Array hashes(Connection connection, Set<Integer> hashes) throws SQLException {
        return connection.createArrayOf("int4", hashes.toArray());
    }

    /** Whoever is not worked off yet has none. */
    private static Set<Integer> hashes(@Nullable Array column) throws SQLException {
        return column == null ? Set.of() : Set.of((Integer[]) column.getArray());
    }
}
