package io.aftercare.repair.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.repair.Bench;
import io.aftercare.repair.words.CustomerEvents.CustomerErased;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventContracts;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** S1-8.1b, S1-8.2b: whoever is erased is erased here too. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CustomerEventsTest {
    private static final String ERASED = "customer.erased.v1";

    @Test
    void theErasureIsUnderstood() {
        assertThat(EventContracts.read("intake", ERASED, CustomerErased.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void whatWasWrittenAboutAnErasedPersonIsGoneAndTheCaseStays() {
        var bench = new Bench().arrived().diagnosed();
        assertThat(findings(bench)).contains("Miller");

        EventFeeder.send(ERASED, bench.customerId, 1, erased(bench.customerId));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(findings(bench))
                .isEqualTo("[erased]"));
        assertThat(bench.read().getString("diagnosis.faultCode")).isEqualTo("FAN-STUCK");
        bench.attempt(bench.tech(), "plan", Bench.plan("Replace fan", 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("person-erased"));
    }

    @Test
    void theErasureHeardTwiceErasesOnce() {
        var bench = new Bench().arrived().diagnosed();
        var witness = new Bench().arrived().diagnosed();

        var eventId = EventFeeder.send(ERASED, bench.customerId, 1, erased(bench.customerId));
        EventFeeder.sendAgain(eventId, ERASED, bench.customerId, 1, erased(bench.customerId));
        EventFeeder.send(ERASED, bench.customerId, 2, erased(bench.customerId));
        EventFeeder.send(ERASED, bench.customerId, 3, erased(witness.customerId)); // the same key: heard last

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(findings(witness))
                .isEqualTo("[erased]"));
        assertThat(findings(bench)).isEqualTo("[erased]");
        assertThat(erasures(bench.customerId)).hasSize(1);
    }

    @Test
    void aRepairThatIsHeardOfLateGetsNoNewKey() {
        var bench = new Bench();
        EventFeeder.send(ERASED, bench.customerId, 1, erased(bench.customerId));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(erasures(bench.customerId))
                .hasSize(1));

        bench.arrived();

        bench.attempt(
                        bench.tech(),
                        "diagnosis",
                        Map.of(
                                "findings", "Fan of Mrs Miller is stuck",
                                "faultCode", "FAN-STUCK",
                                "workContent", "Replace the fan",
                                "estimatedMinutes", 90))
                .then()
                .statusCode(409)
                .body("code", equalTo("person-erased"));
    }

    private static Map<String, Object> erased(UUID customerId) {
        return Map.of("customerId", customerId, "at", "2026-11-20T10:00:00Z", "partner", "own", "ground", "REQUESTED");
    }

    private static String findings(Bench bench) {
        return bench.read().getString("diagnosis.findings");
    }

    private static List<String> erasures(UUID person) {
        return Api.as(Tokens.of("admin-01").roles("admin"))
                .get("/v1/operations/repair/audit-entries?personId=" + person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.action == 'ERASED' }.purpose", String.class);
    }
}
