package io.aftercare.dispatch.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** S0-2.1b: twenty thousand outlets in five degrees by five, one in fifty of them with somebody who has the skill. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyOutletsTest {
    private static final String SKILL = "many-outlets";

    @Inject
    DataSource database;

    @BeforeAll
    void thereAreManyOutlets() throws SQLException {
        sql("""
                SELECT setseed(0.5);
                INSERT INTO outlet (id, version, event_count, status, code, name, latitude, longitude, time_zone,
                    radius_km, working_hours, suspended_by_hand, opened_at, changed_at)
                SELECT gen_random_uuid(), 0, 1, 'ACTIVE', 'MANY-' || n, 'One of many',
                    30 + 5 * random(), 110 + 5 * random(), 'Asia/Shanghai', 30,
                    '[{"day": "MONDAY", "from": "08:00", "until": "12:00"}]', false, '2020-01-01', '2020-01-01'
                FROM generate_series(1, 20000) n""");
        sql("""
                INSERT INTO technician (id, version, event_count, login, display_name, outlet_code, skills, latitude,
                    longitude, radius_km, max_open_visits, working_hours, active, languages, registered_at)
                SELECT gen_random_uuid(), 0, 0, 'many-' || o.code, '', o.code, '["many-outlets"]', o.latitude,
                    o.longitude, 30, 8, o.working_hours, true, '[]', '2020-01-01'
                FROM outlet o WHERE o.code LIKE 'MANY-%50' OR o.code LIKE 'MANY-%00'""");
        sql("ANALYZE outlet");
        sql("ANALYZE technician");
    }

    @AfterAll
    void theyAreGone() throws SQLException {
        sql("DELETE FROM technician WHERE outlet_code LIKE 'MANY-%'");
        sql("DELETE FROM outlet WHERE code LIKE 'MANY-%'");
        sql("VACUUM ANALYZE outlet");
        sql("VACUUM ANALYZE technician");
    }

    @Test
    void theNearestAreTheSameAsByLookingAtAll() throws SQLException {
        var able = able();
        assertThat(able).hasSize(400);
        var random = new Random(7);
        for (var question = 0; question < 20; question++) {
            var place = new Place(30 + 5 * random.nextDouble(), 110 + 5 * random.nextDouble());

            var found = nearest(place);

            assertThat(found).isEqualTo(nearestOfAll(able, place)).hasSize(5);
        }
    }

    @Test
    void outletsAreLookedUpByTheirPlace() throws SQLException {
        var plan = plan(NearestStations.NEARBY
                .replace(":latitude", "32.5")
                .replace(":longitude", "112.5")
                .replace(":metres", "20000.0")
                .replace(":skill", "'" + SKILL + "'"));

        assertThat(plan).contains("outlet_place").doesNotContain("Seq Scan on outlet");
    }

    /** S4-2.1a: for each place where there is demand. */
    @Test
    void coverageIsLookedUpByPlaceToo() throws SQLException {
        var plan = plan(Coverage.UNCOVERED
                .replace(":from", "timestamptz '2026-01-01'")
                .replace(":until", "timestamptz '2026-02-01'")
                .replace(":metres", "20000.0")
                .replace(":lastBeyond", "9")
                .replace(":lastRow", "0")
                .replace(":lastColumn", "0")
                .replace(":count", "50"));

        assertThat(plan).contains("outlet_place").doesNotContain("Seq Scan on outlet");
    }

    @Test
    void theDatabaseMeasuresAsTheAssignmentDoes() throws SQLException {
        var random = new Random(11);
        for (var pair = 0; pair < 50; pair++) {
            var a = new Place(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);
            var b = new Place(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);

            var metres = Double.parseDouble(lines("SELECT metres_between(%s, %s, %s, %s)"
                            .formatted(a.latitude(), a.longitude(), b.latitude(), b.longitude()))
                    .getFirst());

            assertThat(metres).isCloseTo(a.metresTo(b), within(1.0));
        }
    }

    private static List<String> nearest(Place place) {
        return Api.as(Tokens.of("agent-01").roles("agent"))
                .queryParam("skill", SKILL)
                .queryParam("latitude", place.latitude())
                .queryParam("longitude", place.longitude())
                .queryParam("withinKm", 1_000)
                .get("/v1/outlets/nearest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("stations.code");
    }

    private static List<String> nearestOfAll(Map<String, Place> outlets, Place place) {
        return outlets.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Place> outlet) ->
                                outlet.getValue().metresTo(place))
                        .thenComparing(Map.Entry::getKey))
                .limit(5)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Place> able() throws SQLException {
        var outlets = new TreeMap<String, Place>();
        for (var line : lines("SELECT o.code || ' ' || o.latitude || ' ' || o.longitude FROM outlet o"
                + " JOIN technician t ON t.outlet_code = o.code WHERE o.code LIKE 'MANY-%'")) {
            var parts = line.split(" ", -1);
            outlets.put(parts[0], new Place(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
        }
        return outlets;
    }

    private String plan(String query) throws SQLException {
        return String.join("\n", lines("EXPLAIN " + query));
    }

    private List<String> lines(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private void sql(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
