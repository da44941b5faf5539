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
import java.sql.SQLException;
import java.time.Clock;
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
                'agent-' || i %% 500, now() - make_interval(mins => i), now(), md5('c' || i)::uuid, md5('a' || i)::uuid,
                'WM-' || i %% 50, 'no-heat', '\\x01', 30 + i %% 997 / 100.0, 100 + i %% 1009 / 100.0, 'UTC', '\\x01', '\\x01',
                false, 'on-site-standard', CASE WHEN i %% 3 = 0 THEN 'agent-' || i %% 500 END,
                CASE WHEN i %% 50 = 0 THEN ARRAY['batch-' || i %% 7] ELSE '{}' END
            FROM generate_series(1, %1$d) i""", """
            INSERT INTO sla_standing SELECT md5('r' || i)::uuid,
                CASE WHEN i %% 250 = 0 THEN now() + make_interval(secs => i - %1$d / 2) END,
                CASE WHEN i %% 250 = 0 THEN now() END, 'Z' || i %% 40 FROM generate_series(1, %1$d) i""", """
            INSERT INTO symptom_term SELECT md5('r' || i)::uuid,
                ARRAY[i %% 50, 100 + i %% 500, 1000 + i %% 5000, 10000 + i] FROM generate_series(1, %1$d) i""", """
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
        conditions.put("around", "{\"around\": {\"latitude\": 35, \"longitude\": 105, \"withinKm\": 20}}");
        conditions.put("from", "{\"from\": \"2020-01-01T00:00:00Z\"}");
        conditions.put("until", "{\"until\": \"2199-01-01T00:00:00Z\"}");
        conditions.put("several", "{\"owner\": \"agent-9\", \"statuses\": [\"TRIAGED\"], \"partner\": \"p1\"}");
        return conditions;
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
