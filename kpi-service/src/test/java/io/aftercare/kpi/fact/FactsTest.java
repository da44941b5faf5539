package io.aftercare.kpi.fact;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.kpi.ALife;
import io.aftercare.kpi.KpiDatabase;
import io.aftercare.kpi.Told;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FactsTest {
    private static final Tokens ADMIN = Tokens.of("admin-01").roles("admin");

    @Inject
    KpiDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void aLifeBecomesOneRow() {
        var life = ALife.reportedAt("2026-11-02T08:00:00Z").livedThrough();

        database.keep(life.events());
        database.makeFacts();

        var at = Instant.parse("2026-11-02T08:00:00Z");
        assertThat(database.factOf(life.requestId))
                .contains(
                        "\"partner\":\"acme\"",
                        "\"channel\":\"PHONE\"",
                        "\"product_code\":\"AC-900\"",
                        "\"fault_category\":\"no-heat\"",
                        "\"type\":\"FAULT\"",
                        "\"priority\":\"P2\"",
                        "\"in_warranty\":true",
                        "\"duplicate\":false",
                        "\"outlet_code\":\"SH-PD\"",
                        "\"technician_login\":\"tech-16\"",
                        "\"proposals\":2",
                        "\"refusals\":1",
                        "\"arrivals\":1",
                        "\"arrived_on_time\":true",
                        "\"repair_mode\":\"ON_SITE\"",
                        "\"rework_count\":1",
                        "\"labour_minutes\":45",
                        "\"first_inspection_passed\":false",
                        "\"paid_cents\":12345",
                        "\"satisfaction\":4",
                        "\"follow_up_overdue\":false",
                        "\"events\":" + life.events().size());
        assertThat(column(life, "reported_at")).isEqualTo(at);
        assertThat(column(life, "registered_at")).isEqualTo(at.plusSeconds(60));
        assertThat(column(life, "first_response_at")).isEqualTo(at.plusSeconds(120));
        assertThat(column(life, "first_arrived_at")).isEqualTo(at.plusSeconds(9 * 60));
        assertThat(column(life, "repair_completed_at")).isEqualTo(at.plusSeconds(14 * 60));
        assertThat(column(life, "closed_at")).isEqualTo(at.plusSeconds(19 * 60));
    }

    /** Property: whatever the order and wherever the facts were made in between, the facts are the same. */
    @Test
    void everyOrderOfHearingGivesTheSameFacts() {
        var lives = List.of(
                ALife.reportedAt("2026-11-02T08:00:00Z").livedThrough(),
                ALife.reportedAt("2026-11-02T08:00:00Z")
                        .registered()
                        .triaged("INQUIRY")
                        .resolved()
                        .answered(5),
                ALife.reportedAt("2026-11-02T08:00:00Z").registered().cancelled(),
                twoOfEverything());
        var events = new ArrayList<Told>();
        lives.forEach(life -> events.addAll(life.events()));
        database.keep(events);
        database.makeFacts();
        var inOrder = database.allFacts();

        for (var seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            Collections.shuffle(events, random);
            database.empty();
            for (var begin = 0; begin < events.size(); ) {
                var end = Math.min(events.size(), begin + 1 + random.nextInt(20));
                database.keep(events.subList(begin, end));
                if (random.nextBoolean()) {
                    database.makeFacts();
                }
                begin = end;
            }
            database.makeFacts();

            assertThat(database.allFacts()).as("order with seed %d", seed).isEqualTo(inOrder);
        }
    }

    @Test
    void factsMadeAnewFromTheJournalAreTheSame() {
        var lives = new ArrayList<ALife>();
        for (var i = 0; i < 50; i++) {
            lives.add(ALife.reportedAt(Instant.parse("2026-11-02T08:00:00Z").plusSeconds(i * 977L))
                    .livedThrough());
        }
        lives.forEach(life -> database.keep(life.events()));
        database.makeFacts();
        var before = database.allFacts();
        database.execute("UPDATE request_fact SET satisfaction = 1, closed_at = NULL, outlet_code = 'WRONG'");
        database.execute("DELETE FROM request_fact WHERE service_request_id IN"
                + " (SELECT service_request_id FROM request_fact LIMIT 10)");
        database.execute("INSERT INTO request_fact SELECT (json_populate_record(NULL::request_fact,"
                + " (row_to_json(request_fact)::jsonb || '{\"service_request_id\":"
                + "\"00000000-0000-0000-0000-000000000001\"}')::json)).* FROM request_fact LIMIT 1");

        Api.as(ADMIN)
                .post("/v1/indicators/recomputation")
                .then()
                .statusCode(202)
                .body("requests", equalTo(50));

        await().untilAsserted(() -> Api.as(ADMIN)
                .get("/v1/indicators/recomputation")
                .then()
                .body("recomputing", equalTo(0))
                .body("pendingEvents", equalTo(0)));
        assertThat(database.allFacts()).isEqualTo(before);
    }

    @Test
    void hearersBesideEachOtherLoseNothing() throws Exception {
        var lives = new ArrayList<ALife>();
        for (var i = 0; i < 40; i++) {
            lives.add(ALife.reportedAt("2026-11-02T08:00:00Z").livedThrough());
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            var running = threads.invokeAll(lives.stream()
                    .<java.util.concurrent.Callable<Void>>map(life -> () -> {
                        life.events().forEach(event -> database.keep(List.of(event)));
                        return null;
                    })
                    .toList());
            for (var result : running) {
                result.get();
            }
        }
        database.makeFacts();

        await().until(() -> database.text("SELECT count(*) FROM request_fact WHERE events = "
                        + lives.getFirst().events().size())
                .equals("40"));
    }

    @Test
    void whatIsNotRegisteredYetHasNoReport() {
        var life = ALife.reportedAt("2026-11-02T08:00:00Z").answered(3);

        database.keep(life.events());
        database.makeFacts();

        assertThat(database.factOf(life.requestId)).contains("\"reported_at\":null", "\"satisfaction\":3");
    }

    /** Two visits, two repairs at different outlets and two answers: the last one is what counts. */
    private static ALife twoOfEverything() {
        return ALife.reportedAt("2026-11-02T08:00:00Z")
                .registered()
                .triaged("FAULT")
                .visited("NYC-BK", "tech-01", false)
                .arrived("NYC-BK", "tech-02", true)
                .started("NYC-BK", "tech-02")
                .repaired("NYC-BK", "tech-02", "ON_SITE", 0)
                .repaired("NYC-QN", "tech-05", "BRING_IN", 2)
                .answered(2)
                .answered(5);
    }

    private Instant column(ALife life, String column) {
        return Instant.parse(database.text("SELECT to_char(" + column
                + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM request_fact"
                + " WHERE service_request_id = '" + life.requestId + "'"));
    }
}
