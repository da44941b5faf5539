package io.aftercare.intake.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.find.text.SymptomTerms;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the database does to find one page among 20,000 requests. The requests lie in temporary tables with all indexes
 * of the real ones, which hide those and are gone afterwards.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SearchPlanTest {
    private static final int REQUESTS = 20_000;

    /** So many rows go by in vain where one request in forty is meant, and never the whole table. */
    private static final int IN_VAIN = 2_500;

    private static final String PHONE = "+13475559999";
    private static final RequestScope ALL = new RequestScope(Optional.empty(), Optional.empty(), Optional.empty());

    private static final List<String> TABLES =
            List.of("customer", "asset", "service_request", "sla_standing", "symptom_term", "visitor");

    private static final List<String> FILLING = List.of("""
            INSERT INTO customer (id, version, event_count, partner, phone_index, name_cipher, phone_cipher, created_at)
            SELECT md5('c' || i)::uuid, 0, 0, 'p' || i %% 4, decode(md5('c' || i), 'hex'), '\\x01', '\\x01', now()
            FROM generate_series(1, %1$d) i""", """
            INSERT INTO asset (id, version, event_count, customer_id, partner, product_code, serial, created_at)
            SELECT md5('a' || i)::uuid, 0, 0, md5('c' || i)::uuid, 'p' || i %% 4, 'WM-' || i %% 50, 'SN' || i, now()
            FROM generate_series(1, %1$d) i""", """
            INSERT INTO service_request (id, version, event_count, number, status, outlet_code, last_step_at, partner,
                channel, external_reference, first_responder, reported_at, recorded_at, customer_id, asset_id,
                product_code, fault_category, symptom_cipher, latitude, longitude, time_zone, address_cipher,
                position_cipher, repair_abandoned, policy_code, owner, tags)
            SELECT md5('r' || i)::uuid, 0, 0, 'R-' || i, (ARRAY['REGISTERED', 'TRIAGED', 'CLOSED', 'CLOSED'])[1 + i %% 4],
                'OUT-' || i %% 100, now(), 'p' || i %% 4, 'PHONE', CASE WHEN i %% 2 = 0 THEN 'EXT-' || i END,
                'agent-' || i %% 500, now() - make_interval(mins => i), now() - make_interval(mins => i, secs => 30),
                md5('c' || i)::uuid, md5('a' || i)::uuid,
                'WM-' || i %% 50, 'no-heat', '\\x01', 30 + i %% 997 / 100.0, 100 + i %% 1009 / 100.0, 'UTC', '\\x01', '\\x01',
                false, 'on-site-standard', CASE WHEN i %% 3 = 0 THEN 'agent-' || i %% 500 END,
                CASE WHEN i %% 50 = 0 THEN ARRAY['batch-' || i %% 7] ELSE '{}' END
            FROM generate_series(1, %1$d) i""", """
            INSERT INTO sla_standing (service_request_id, due_at, breached_at, zone, reported_at)
            SELECT md5('r' || i)::uuid,
                CASE WHEN i %% 250 = 0 THEN now() + make_interval(secs => i - %1$d / 2) END,
                CASE WHEN i %% 250 = 0 THEN now() END, 'Z' || i %% 40, now() - make_interval(mins => i)
            FROM generate_series(1, %1$d) i""", """
            INSERT INTO symptom_term (service_request_id, terms, reported_at)
            SELECT md5('r' || i)::uuid, ARRAY[i %% 50, 100 + i %% 500, 1000 + i %% 5000, 10000 + i],
                now() - make_interval(mins => i)
            FROM generate_series(1, %1$d) i""", """
            INSERT INTO visitor SELECT md5('r' || i)::uuid, md5('c' || i)::uuid, 'tech-' || i %% 1000
            FROM generate_series(1, %1$d / 5) i""");

    private final Filters filters;
    private final CustomerService customers;
    private final SymptomTerms terms;
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    SearchPlanTest(
            Filters filters,
            CustomerService customers,
            SymptomTerms terms,
            DataSource database,
            ObjectMapper json,
            Clock clock) {
        this.filters = filters;
        this.customers = customers;
        this.terms = terms;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Test
    void everyConditionIsServedByAnIndex() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection);

            for (var wanted : conditions().entrySet()) {
                var query = filters.query(json.readValue(wanted.getValue(), FindRequests.class), ALL);
                assertServedByAnIndex(wanted.getKey(), plan(connection, query, null));
            }
            for (var scope : scopes().entrySet()) {
                var query = filters.query(json.readValue("{}", FindRequests.class), scope.getValue());
                assertServedByAnIndex(scope.getKey(), plan(connection, query, null));
            }
            var later = new Cursor(clock.instant().minusSeconds(REQUESTS * 30L), new UUID(0, 0));
            var all = filters.query(json.readValue("{}", FindRequests.class), ALL);
            assertServedByAnIndex("a page in the middle", plan(connection, all, later));
            var zone = filters.query(json.readValue("{\"slaZone\": \"Z7\"}", FindRequests.class), ALL);
            assertServedByAnIndex("a zone's page in the middle", plan(connection, zone, later));

            connection.rollback();
        }
    }

    /** Promises, words and places are read from tables and indexes of their own; the answer is the same. */
    @Test
    void theAnswerIsThatOfThePlainQuestionInItsOrder() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection);

            for (var wanted : plainly().entrySet()) {
                var conditions = json.readValue(wanted.getKey(), FindRequests.class);
                var expected = ids(connection, wanted.getValue());
                assertThat(expected).as(wanted.getKey()).isNotEmpty();
                assertThat(pages(connection, conditions)).as(wanted.getKey()).isEqualTo(expected);
                assertThat(all(connection, conditions)).as(wanted.getKey()).isEqualTo(expected);
                assertThat(count(connection, conditions)).as(wanted.getKey()).isEqualTo(expected.size());
            }
            connection.rollback();
        }
    }

    @Test
    void aTableReadFromEndToEndWouldBeSeen() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection);

            var unserved = new RequestQuery(clock.instant()).where("r.time_zone || 'x' = ?", "UTCx y");

            assertThat(rowsInVain(plan(connection, unserved, null))).isGreaterThan(IN_VAIN);
            connection.rollback();
        }
    }

    private static Map<String, String> conditions() {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("none", "{}");
        conditions.put("status", "{\"statuses\": [\"TRIAGED\"]}");
        conditions.put("statuses", "{\"statuses\": [\"TRIAGED\", \"REGISTERED\"]}");
        conditions.put("partner", "{\"partner\": \"p1\"}");
        conditions.put("number", "{\"number\": \"R-9000\"}");
        conditions.put("phone", "{\"phone\": \"" + PHONE + "\"}");
        conditions.put("serial", "{\"serial\": \"SN9001\"}");
        conditions.put("text", "{\"text\": \"leaking boilers\"}");
        conditions.put("product", "{\"productCode\": \"WM-7\"}");
        conditions.put("external reference", "{\"externalReference\": \"EXT-9002\"}");
        conditions.put("owner", "{\"owner\": \"agent-9\"}");
        conditions.put("tag", "{\"tag\": \"batch-3\"}");
        conditions.put("zone", "{\"slaZone\": \"Z7\"}");
        conditions.put("due", "{\"dueWithinMinutes\": 60}");
        conditions.put("breached", "{\"slaBreached\": true}");
        conditions.put("not breached", "{\"slaBreached\": false}");
        conditions.put("silent", "{\"silentTooLong\": true}");
        conditions.put("not silent", "{\"silentTooLong\": false}");
        conditions.put("around", "{\"around\": {\"latitude\": 35, \"longitude\": 105, \"withinKm\": 20}}");
        conditions.put("from", "{\"from\": \"2020-01-01T00:00:00Z\"}");
        conditions.put("until", "{\"until\": \"2199-01-01T00:00:00Z\"}");
        conditions.put("several", "{\"owner\": \"agent-9\", \"statuses\": [\"TRIAGED\"], \"partner\": \"p1\"}");
        return conditions;
    }

    /** What is looked for, and the same as one would ask for it without any thought of speed. */
    private static Map<String, String> plainly() {
        var plainly = new LinkedHashMap<String, String>();
        plainly.put("{}", "true");
        plainly.put("{\"slaZone\": \"Z7\"}", "s.zone = 'Z7'");
        plainly.put("{\"dueWithinMinutes\": 60}", "s.due_at <= now() + interval '1 hour'");
        plainly.put("{\"slaBreached\": true}", "s.breached_at IS NOT NULL OR s.due_at < now()");
        plainly.put("{\"slaBreached\": false}", "s.breached_at IS NULL AND (s.due_at IS NULL OR s.due_at >= now())");
        var silent = "r.status IN ('REGISTERED', 'TRIAGED') AND r.recorded_at < now() - interval '1 day'";
        plainly.put("{\"silentTooLong\": true}", silent);
        plainly.put("{\"silentTooLong\": false}", "NOT (" + silent + ")");
        plainly.put("{\"text\": \"leaking boilers\"}", "cardinality(t.terms) > 4");
        plainly.put("{\"slaZone\": \"Z7\", \"text\": \"boiler\"}", "s.zone = 'Z7' AND cardinality(t.terms) > 4");
        plainly.put("{\"slaZone\": \"Z7\", \"productCode\": \"WM-7\"}", "s.zone = 'Z7' AND r.product_code = 'WM-7'");
        plainly.put(around(30.15, 109.64, 1), within(30.15, 109.64, 1));
        plainly.put(around(30.04, 100.04, 2), within(30.04, 100.04, 2));
        plainly.put(around(35, 105, 20), within(35, 105, 20));
        plainly.put(around(35.02, 104.97, 45), within(35.02, 104.97, 45));
        plainly.put(around(34, 103, 300), within(34, 103, 300));
        plainly.put(
                around(34, 103, 300).replaceFirst("\\{", "{\"slaZone\": \"Z7\", "),
                within(34, 103, 300) + " AND s.zone = 'Z7'");
        return plainly;
    }

    private static String around(double latitude, double longitude, double km) {
        return "{\"around\": {\"latitude\": %s, \"longitude\": %s, \"withinKm\": %s}}"
                .formatted(latitude, longitude, km);
    }

    /** By the cosines, not by haversines. */
    private static String within(double latitude, double longitude, double km) {
        return ("6371 * acos(least(1, sin(radians(%1$s)) * sin(radians(r.latitude)) + cos(radians(%1$s))"
                        + " * cos(radians(r.latitude)) * cos(radians(r.longitude - %2$s)))) <= %3$s")
                .formatted(latitude, longitude, km);
    }

    private List<UUID> pages(Connection connection, FindRequests wanted) throws SQLException {
        var limit = 700;
        var found = new ArrayList<UUID>();
        Cursor after = null;
        do {
            var query = filters.query(wanted, ALL);
            var before = found.size();
            try (var select = connection.prepareStatement(query.page(after, limit))) {
                query.bind(select);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var row = FoundRow.summary(rows);
                        found.add(row.id());
                        after = row.cursor();
                    }
                }
            }
            after = found.size() - before == limit ? after : null;
        } while (after != null);
        return found;
    }

    private List<UUID> all(Connection connection, FindRequests wanted) throws SQLException {
        var query = filters.query(wanted, ALL);
        try (var select = connection.prepareStatement(query.text())) {
            query.bind(select);
            return ids(select);
        }
    }

    private int count(Connection connection, FindRequests wanted) throws SQLException {
        var query = filters.query(wanted, ALL);
        try (var select = connection.prepareStatement(query.count())) {
            query.bind(select);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<UUID> ids(Connection connection, String where) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT r.id FROM service_request r LEFT JOIN sla_standing s ON s.service_request_id = r.id"
                        + " LEFT JOIN symptom_term t ON t.service_request_id = r.id WHERE " + where
                        + " ORDER BY r.reported_at DESC, r.id DESC")) {
            return ids(select);
        }
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject("id", UUID.class));
            }
        }
        return ids;
    }

    private static Map<String, RequestScope> scopes() {
        return Map.of(
                "a partner's scope", new RequestScope(Optional.of("p2"), Optional.empty(), Optional.empty()),
                "an outlet's scope", new RequestScope(Optional.empty(), Optional.of("OUT-5"), Optional.empty()),
                "a technician's scope", new RequestScope(Optional.empty(), Optional.empty(), Optional.of("tech-5")));
    }

    private void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("CREATE TEMP TABLE " + table + " (LIKE " + table + " INCLUDING ALL) ON COMMIT DROP");
            }
            for (var filling : FILLING) {
                statement.execute(filling.formatted(REQUESTS));
            }
        }
        try (var phone =
                        connection.prepareStatement("UPDATE customer SET phone_index = ? WHERE id = md5('c77')::uuid");
                var words = connection.prepareStatement(
                        "UPDATE symptom_term SET terms = terms || ? WHERE hashtext(service_request_id::text) % 100 = 1")) {
            phone.setBytes(1, customers.indexOf(PhoneNumber.parse("phone", PHONE, null)));
            assertThat(phone.executeUpdate()).isEqualTo(1);
            words.setObject(1, terms.of("The boiler is leaking"));
            assertThat(words.executeUpdate()).isGreaterThan(50);
        }
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                // As the server does by itself after a while.
                statement.execute("SELECT gin_clean_pending_list(i.indexrelid) FROM pg_index i"
                        + " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam"
                        + " WHERE a.amname = 'gin' AND i.indrelid = '" + table + "'::regclass");
                statement.execute("ANALYZE " + table);
            }
        }
    }

    private JsonNode plan(Connection connection, RequestQuery query, @Nullable Cursor after)
            throws SQLException, IOException {
        var sql = query.page(after, 51);
        try (var explain = connection.prepareStatement("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + sql)) {
            query.bind(explain);
            try (var row = explain.executeQuery()) {
                row.next();
                return json.readTree(row.getString(1)).get(0).path("Plan");
            }
        }
    }

    private static void assertServedByAnIndex(String condition, JsonNode plan) {
        assertThat(plan.findValuesAsText("Node Type"))
                .as("how requests are found by: %s\n%s", condition, plan)
                .doesNotContain("Seq Scan", "Parallel Seq Scan");
        assertThat(plan.path("Actual Rows").asInt())
                .as("requests found by: %s", condition)
                .isPositive();
        assertThat(rowsInVain(plan))
                .as("rows looked at in vain by: %s\n%s", condition, plan.toPrettyString())
                .isLessThan(IN_VAIN);
    }

    private static double rowsInVain(JsonNode node) {
        var here = node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble()
                + node.path("Rows Removed by Join Filter").asDouble();
        var below = node.path("Plans")
                .valueStream()
                .mapToDouble(SearchPlanTest::rowsInVain)
                .sum();
        return here * node.path("Actual Loops").asDouble(1) + below;
    }
}
