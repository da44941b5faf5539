package io.aftercare.dispatch.visitlink;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.appointment;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A technician without the app takes the steps of one visit by a link, and nothing else. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisitLinkTest {
    private final Network network = new Network();

    @Inject
    SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** S4-3.1a, S1-3.3a, S3.8-C4, S1-4.1b */
    @Test
    void theWholeVisitIsMadeByLinkAndEveryStepIsKept() {
        network.underPolicy("with-checklist").opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var link = made(visitId, Map.of());
        var token = link.getString("token");

        byLink(token, visitId, "acceptance", Map.of()).statusCode(200);
        byLink(token, visitId, "appointment", appointment()).statusCode(200);
        byLink(token, visitId, "departure-confirmation", Map.of("points", List.of("TOOLS", "SAFETY")))
                .statusCode(200);
        byLink(token, visitId, "departure", Map.of("confirmed", List.of("PARTS")))
                .statusCode(409);
        byLink(token, visitId, "departure", Map.of("confirmed", List.of("PARTS", "DOCUMENTS", "INFORMATION")))
                .statusCode(200);
        byLink(token, visitId, "arrival", Map.of()).statusCode(200).body("status", equalTo("ARRIVED"));

        links(visitId)
                .body("items.technicianLogin", contains(network.login(1)))
                .body("items[0].madeBy", equalTo("dispatcher-01"))
                .body("items[0].token", nullValue())
                .body(
                        "items[0].steps.step",
                        contains("ACCEPTED", "APPOINTED", "DEPARTURE_CONFIRMATION", "DEPARTED", "ARRIVED"));
    }

    @Test
    void stepsTakenWithATokenAreNotTheLinks() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        made(visitId, Map.of());

        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);

        links(visitId).body("items[0].steps", empty());
    }

    @Test
    void aLinkOpensItsOwnVisitAndNothingElse() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var other = network.proposedVisit();
        var token = made(visitId, Map.of()).getString("token");

        with(token).get("/v1/visits/" + visitId).then().statusCode(200).body("id", equalTo(visitId.toString()));
        with(token).get("/v1/visits/" + visitId + "/guidance").then().statusCode(200);
        for (var path : List.of(
                "/v1/visits",
                "/v1/visits/" + other,
                "/v1/visits/" + visitId + "/links",
                "/v1/visits/" + visitId + "/explanation",
                "/v1/technicians",
                "/v1/technicians/" + network.technicianId(1),
                "/v1/technicians/" + network.technicianId(1) + "/calendar.ics",
                "/v1/technicians/calendars/feed.ics?token=" + token,
                "/v1/outlets",
                "/v1/shifts")) {
            with(token).get(path).then().statusCode(401);
        }
        byLink(token, other, "acceptance", Map.of()).statusCode(401);
        byLink(token, visitId, "assignment", Map.of("technicianLogin", network.login(1), "reason", "Me"))
                .statusCode(401);
        byLink(token, visitId, "links", Map.of()).statusCode(401);
        assertThat(visit(other).getString("status")).isEqualTo("PROPOSED");
    }

    @Test
    void aLinkIsOverAfterItsTime() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        var link = made(visitId, Map.of("validHours", 2));
        assertThat(Instant.parse(link.getString("expiresAt")))
                .isEqualTo(Instant.parse(link.getString("madeAt")).plus(Duration.ofHours(2)));
        with(link.getString("token")).get("/v1/visits/" + visitId).then().statusCode(200);

        clock.advance(Duration.ofMinutes(121));

        with(link.getString("token")).get("/v1/visits/" + visitId).then().statusCode(401);
    }

    @Test
    void aRevokedLinkIsWorthNothing() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var revoked = made(visitId, Map.of());
        var other = made(visitId, Map.of());

        Api.as(network.stationHead())
                .body(Map.of())
                .post("/v1/visits/" + visitId + "/links/" + revoked.getString("id") + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());

        byLink(revoked.getString("token"), visitId, "acceptance", Map.of()).statusCode(401);
        byLink(other.getString("token"), visitId, "acceptance", Map.of()).statusCode(200);
    }

    @Test
    void aLinkIsNotGoodForWhoeverGoesInstead() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.proposedVisit();
        var token = made(visitId, Map.of()).getString("token");

        step(DISPATCHER, visitId, "assignment", Map.of("technicianLogin", network.login(2), "reason", "Nearer"))
                .statusCode(200);

        byLink(token, visitId, "acceptance", Map.of()).statusCode(404);
        assertThat(visit(visitId).getString("status")).isEqualTo("PROPOSED");
    }

    @Test
    void aChangedLinkIsNotKnown() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var token = made(visitId, Map.of()).getString("token");
        var changed = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);

        for (var wrong : List.of(changed, "", "x", token + "A")) {
            byLink(wrong, visitId, "acceptance", Map.of()).statusCode(401);
        }
    }

    @Test
    void aLinkNeedsSomebodyWhoGoesAndAVisitThatIsOpen() {
        network.opened();
        var unassigned = UUID.fromString(
                network.awaitVisit(network.request(), "REQUESTED").getString("id"));

        step(DISPATCHER, unassigned, "links", Map.of()).statusCode(409).body("code", equalTo("illegal-transition"));

        network.withTechnician(1);
        var visitId = network.proposedVisit();
        for (var hours : List.of(0, 73)) {
            step(DISPATCHER, visitId, "links", Map.of("validHours", hours)).statusCode(400);
        }
    }

    /** S0-4.2a */
    @Test
    void onlyDispatchersAndTheOwnHeadMakeLinks() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");
        var path = "/v1/visits/" + visitId + "/links";

        Api.anonymous().body(Map.of()).post(path).then().statusCode(401);
        step(network.technician(1), visitId, "links", Map.of()).statusCode(403);
        step(stranger, visitId, "links", Map.of()).statusCode(404);
        Api.as(stranger).get(path).then().statusCode(404);
        step(network.stationHead(), visitId, "links", Map.of()).statusCode(201);
        Api.as(network.stationHead()).get(path).then().statusCode(200);
        Api.as(DISPATCHER)
                .body(Map.of())
                .post(path + "/" + visitId + "/revocation")
                .then()
                .statusCode(404);
    }

    private static JsonPath made(UUID visitId, Map<String, ?> facts) {
        return step(DISPATCHER, visitId, "links", facts)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse links(UUID visitId) {
        return Api.as(DISPATCHER).get("/v1/visits/" + visitId + "/links").then().statusCode(200);
    }

    private static RequestSpecification with(String token) {
        return Api.anonymous().header("Authorization", "Link " + token);
    }

    private static ValidatableResponse byLink(String token, UUID visitId, String step, Map<String, ?> facts) {
        return with(token)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/visits/" + visitId + "/" + step)
                .then();
    }
}
