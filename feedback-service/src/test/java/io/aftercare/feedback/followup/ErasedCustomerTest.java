package io.aftercare.feedback.followup;

import static io.aftercare.feedback.followup.AService.AGENT;
import static io.aftercare.feedback.followup.AService.POLICY;
import static io.aftercare.feedback.followup.AService.QUALITY;
import static io.aftercare.feedback.followup.AService.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** S1-8.1b, S1-8.2b: whoever is erased is erased here too. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasedCustomerTest {
    private static final String ERASED = "customer.erased.v1";

    @Inject
    Clock clock;

    @Test
    void whatAnErasedPersonSaidIsGoneAndTheScoreStays() {
        var service = repaired();
        var path = service.path();
        answer(path).then().statusCode(200);
        Api.as(QUALITY).get(path + "/comment").then().body("comment", is("Ring Mrs Miller"));

        hear(service.customerId(), service.customerId(), 1);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> Api.as(QUALITY)
                .get(path + "/comment")
                .then()
                .statusCode(200)
                .body("comment", nullValue()));
        Api.as(QUALITY).get(path).then().body("answer.satisfaction", equalTo(2));
    }

    @Test
    void theErasureHeardTwiceErasesOnce() {
        var service = repaired();
        var witness = repaired();
        var person = service.customerId();

        var eventId = hear(person, person, 1);
        EventFeeder.sendAgain(eventId, ERASED, person, 1, erased(person));
        hear(person, person, 2);
        hear(person, witness.customerId(), 3); // the same key: heard last

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(erasures(witness.customerId()))
                .hasSize(1));
        assertThat(erasures(person)).hasSize(1);
    }

    @Test
    void nothingIsWrittenDownOfWhatAnErasedPersonSays() {
        var service = repaired();
        var path = service.path();
        hear(service.customerId(), service.customerId(), 1);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(erasures(service.customerId()))
                .hasSize(1));

        answer(path).then().statusCode(409).body("code", equalTo("person-erased"));

        step(AGENT, path + "/answer", Map.of("satisfaction", 5, "problemSolved", true))
                .then()
                .statusCode(200);
    }

    private AService repaired() {
        var service = AService.of("own", clock.instant().minusSeconds(60));
        service.repaired(POLICY);
        service.followUp("OPENED");
        return service;
    }

    private static Response answer(String path) {
        return step(
                AGENT,
                path + "/answer",
                Map.of("satisfaction", 2, "problemSolved", true, "comment", "Ring Mrs Miller"));
    }

    private static UUID hear(UUID key, UUID person, long sequence) {
        return EventFeeder.send(ERASED, key, sequence, erased(person));
    }

    private static Map<String, Object> erased(UUID person) {
        return Map.of("customerId", person, "at", "2026-11-20T10:00:00Z", "partner", "own", "ground", "REQUESTED");
    }

    private static List<String> erasures(UUID person) {
        return Api.as(Tokens.of("admin-01").roles("admin"))
                .get("/v1/operations/feedback/audit-entries?personId=" + person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.action == 'ERASED' }.purpose", String.class);
    }
}
