package io.aftercare.intake.escalation;

import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Help from above: S2-3.2e, S3.7-H4, S3.3-A2b. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EscalationTest {
    private static final String HEAD =
            Tokens.of("head-04").roles("station-head").sign();
    private static final String QUALITY =
            Tokens.of("quality-01").roles("quality-supervisor").sign();
    private static final String NEEDS_HELP = "{\"reason\": \"Mary Jones wants to speak to somebody in charge\"}";

    private final SettableClock clock;
    private final Database database;

    EscalationTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aSuperiorIsToldAndAcknowledges() {
        var id = registered(AGENT);

        step(AGENT, id, "escalation", NEEDS_HELP)
                .statusCode(200)
                .body("level", equalTo(1))
                .body("toRole", equalTo("manager"))
                .body("raisedBy", equalTo("agent-01"));
        step(MANAGER, id, "escalation-acknowledgement", "{}")
                .statusCode(200)
                .body("acknowledgedBy", equalTo("manager-01"));

        assertThat(TopicReader.await("service_request.escalation_acknowledged.v1", id)
                        .payload()
                        .path("acknowledgedBy")
                        .asText())
                .isEqualTo("manager-01");
        Api.as(AGENT)
                .get("/v1/service-requests/" + id + "/timeline")
                .then()
                .body(
                        "items.type",
                        hasItems("service_request.escalated.v1", "service_request.escalation_acknowledged.v1"));
        Api.as(AGENT)
                .get("/v1/service-requests/" + id + "/escalations")
                .then()
                .body("items.reason", contains("Mary Jones wants to speak to somebody in charge"));
        assertThat(database.column("SELECT e::text FROM service_request_escalation e WHERE service_request_id = ?", id))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
    }

    @Test
    void onlyOneWaitsAtATimeAndOnlyItsRoleAnswers() {
        var id = registered(AGENT);
        step(MANAGER, id, "escalation-acknowledgement", "{}")
                .statusCode(409)
                .body("code", equalTo("no-open-escalation"));
        step(AGENT, id, "escalation", NEEDS_HELP).statusCode(200);

        step(AGENT, id, "escalation", NEEDS_HELP).statusCode(409).body("code", equalTo("escalation-open"));
        step(HEAD, id, "escalation-acknowledgement", "{}")
                .statusCode(409)
                .body("code", equalTo("escalated-to-another"))
                .body("toRole", equalTo("manager"));
    }

    /** S3.5-B4: whoever is absent is passed over. */
    @Test
    void whoIsSilentIsPassedOverOnceEach() {
        var id = registered(AGENT);
        step(AGENT, id, "escalation", "{\"reason\": \"Nobody answers\", \"toRole\": \"station-head\"}")
                .statusCode(200);

        clock.advance(Duration.ofMinutes(16));
        awaitRoles(id, List.of("station-head", "manager"));
        clock.advance(Duration.ofMinutes(16));
        awaitRoles(id, List.of("station-head", "manager", "quality-supervisor"));
        clock.advance(Duration.ofHours(2));
        var other = registered(AGENT);
        step(AGENT, other, "escalation", NEEDS_HELP).statusCode(200);
        clock.advance(Duration.ofMinutes(16));
        awaitRoles(other, List.of("manager", "quality-supervisor"));

        assertThat(roles(id)).containsExactly("station-head", "manager", "quality-supervisor");
        step(QUALITY, id, "escalation-acknowledgement", "{}").statusCode(200).body("level", equalTo(3));
    }

    @Test
    void whatIsOverNeedsNoSuperior() {
        var id = registered(AGENT);
        step(AGENT, id, "escalation", NEEDS_HELP).statusCode(200);
        step(AGENT, id, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        step(AGENT, id, "escalation", NEEDS_HELP).statusCode(409).body("code", equalTo("nothing-to-escalate"));
        clock.advance(Duration.ofMinutes(16));
        var other = registered(AGENT);
        step(AGENT, other, "escalation", NEEDS_HELP).statusCode(200);
        clock.advance(Duration.ofMinutes(16));
        awaitRoles(other, List.of("manager", "quality-supervisor"));

        assertThat(roles(id)).containsExactly("manager");
    }

    private static void awaitRoles(UUID id, List<String> roles) {
        await().untilAsserted(() -> assertThat(roles(id)).isEqualTo(roles));
    }

    private static List<String> roles(UUID id) {
        return TopicReader.eventsOf("aftercare.service-request", id).stream()
                .filter(told -> told.type().equals("service_request.escalated.v1"))
                .map(told -> told.payload().path("toRole").asText())
                .toList();
    }
}
