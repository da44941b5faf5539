package io.aftercare.intake.family;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.status;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that belong together: a parent waits for its parts. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FamilyTest {
    private static final String TWO_PARTS = """
            {"parts": [{"symptom": "The dryer squeaks, says Mary Jones", "faultCategory": "noise",
                        "product": {"code": "DR-100"}},
                       {"symptom": "The tap drips", "faultCategory": "leak"}]}
            """;

    private final Database database;
    private final Clock clock;

    FamilyTest(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** S3.3-D1: one call, one first responder, one moment from which all clocks count. */
    @Test
    void eachMatterBecomesARequestOfItsOwn() {
        var whole = registered(ACME);

        var parts = children(step(AGENT, whole, "split", TWO_PARTS).statusCode(200));

        assertThat(parts).hasSize(2);
        var one = read(ACME, whole).statusCode(200).extract().jsonPath();
        var dryer = read(ACME, parts.getFirst()).statusCode(200).extract().jsonPath();
        var tap = read(ACME, parts.getLast()).statusCode(200).extract().jsonPath();
        for (var shared : List.of("customerId", "partner", "channel", "firstResponder", "reportedAt", "timeZone")) {
            assertThat(dryer.getString(shared)).as(shared).isEqualTo(one.getString(shared));
        }
        assertThat(dryer.getString("status")).isEqualTo("REGISTERED");
        assertThat(dryer.getString("symptom")).isEqualTo("The dryer squeaks, says Mary Jones");
        assertThat(dryer.getString("productCode")).isEqualTo("DR-100");
        assertThat(dryer.getString("assetId")).isNotEqualTo(one.getString("assetId"));
        assertThat(tap.getString("assetId")).isEqualTo(one.getString("assetId"));
        assertThat(dryer.getString("number")).isNotEqualTo(one.getString("number"));
        assertThat(TopicReader.await("service_request.registered.v1", parts.getFirst())
                        .payload()
                        .path("firstResponder")
                        .asText())
                .isEqualTo("service-account-partner-acme");
        Api.as(AGENT)
                .get("/v1/service-requests/" + parts.getFirst() + "/contact")
                .then()
                .statusCode(200)
                .body("name", equalTo("Mary Jones"))
                .body("address", equalTo("12 Ocean Parkway"));
    }

    @Test
    void relativesAreShownFromBothSides() {
        var whole = registered(ACME);
        var parts = children(step(AGENT, whole, "split", TWO_PARTS).statusCode(200));

        family(ACME, parts.getLast())
                .body("parent.id", equalTo(whole.toString()))
                .body("parent.split", equalTo(true))
                .body("children", empty());
        family(ACME, whole).body("parent", nullValue()).body("children.status", contains("REGISTERED", "REGISTERED"));
        Api.as(GLOBEX).get("/v1/service-requests/" + whole + "/family").then().statusCode(404);
        timeline(whole).body("items.type", hasItem("service_request.split"));
        timeline(parts.getFirst()).body("items.type", hasItem("service_request.split_off"));
    }

    @Test
    void aParentClosesWithItsLastPart() {
        var whole = triaged(AGENT);
        var parts = children(step(AGENT, whole, "split", TWO_PARTS).statusCode(200));
        resolvedAndFollowedUp(whole);
        assertThat(status(whole)).isEqualTo("RESOLVED");

        step(AGENT, parts.getFirst(), "cancellation", "{\"reason\": \"WITHDRAWN\"}")
                .statusCode(200);
        assertThat(status(whole)).isEqualTo("RESOLVED");
        triage(parts.getLast());
        resolvedAndFollowedUp(parts.getLast());

        assertThat(status(parts.getLast())).isEqualTo("CLOSED");
        assertThat(status(whole)).isEqualTo("CLOSED");
        assertThat(TopicReader.await("service_request.closed.v1", whole)
                        .payload()
                        .path("serviceRequestId")
                        .asText())
                .isEqualTo(whole.toString());
    }

    @Test
    void aRequestJoinsAnotherAndLeavesIt() {
        var parent = triaged(AGENT);
        var part = registered(AGENT);

        step(SUPPORT, part, "parent", parent(parent)).statusCode(200).body("parent.id", equalTo(parent.toString()));
        resolvedAndFollowedUp(parent);
        assertThat(status(parent)).isEqualTo("RESOLVED");
        step(SUPPORT, part, "parent-removal", "{}").statusCode(200).body("parent", nullValue());

        assertThat(status(parent)).isEqualTo("CLOSED");
        timeline(part)
                .body("items.type", hasItem("service_request.parent_joined"))
                .body("items.type", hasItem("service_request.parent_left"));
        step(SUPPORT, part, "parent-removal", "{}").statusCode(409).body("code", equalTo("no-parent"));
    }

    @Test
    void familiesHaveTwoGenerations() {
        var parent = registered(AGENT);
        var part = registered(AGENT);
        var third = registered(AGENT);
        step(AGENT, part, "parent", parent(parent)).statusCode(200);

        step(AGENT, part, "split", TWO_PARTS).statusCode(409).body("code", equalTo("request-is-child"));
        step(AGENT, part, "parent", parent(third)).statusCode(409).body("code", equalTo("request-is-child"));
        step(AGENT, third, "parent", parent(part)).statusCode(409).body("code", equalTo("request-is-child"));
        step(AGENT, parent, "parent", parent(third)).statusCode(409).body("code", equalTo("request-has-children"));
    }

    @Test
    void familiesAreOfOneNetworkAndOpen() {
        var own = registered(AGENT);
        var foreign = registered(ACME);
        var over = registered(AGENT);
        step(AGENT, over, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        for (var bad : List.of(foreign, own, Ids.next())) {
            step(AGENT, own, "parent", parent(bad)).statusCode(400).body("errors[0].rule", equalTo("known-request"));
        }
        step(AGENT, own, "parent", parent(over)).statusCode(409).body("code", equalTo("request-over"));
        step(AGENT, over, "split", TWO_PARTS).statusCode(409).body("code", equalTo("request-over"));
        step(AGENT, own, "split", "{\"parts\": []}").statusCode(400);
    }

    private void resolvedAndFollowedUp(UUID request) {
        step(AGENT, request, "resolution", "{\"solution\": \"Opened the valve\"}")
                .statusCode(200);
        EventFeeder.send("follow_up.closed.v1", Ids.next(), 1, """
                {"serviceRequestId": "%s", "at": "%s"}""".formatted(request, clock.instant()));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        database.column("SELECT event_type FROM milestone WHERE service_request_id = ?", request))
                .hasSize(1));
    }

    private static void triage(UUID request) {
        Desk.triage(request, "PHONE").statusCode(200);
    }

    private static String parent(UUID id) {
        return "{\"parentId\": \"%s\"}".formatted(id);
    }

    private static List<UUID> children(ValidatableResponse family) {
        return family.extract().jsonPath().getList("children.id", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static ValidatableResponse family(String token, UUID id) {
        return Api.as(token)
                .get("/v1/service-requests/" + id + "/family")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse timeline(UUID id) {
        return Api.as(AGENT)
                .get("/v1/service-requests/" + id + "/timeline")
                .then()
                .statusCode(200);
    }
}
