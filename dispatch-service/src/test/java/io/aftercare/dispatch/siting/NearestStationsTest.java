package io.aftercare.dispatch.siting;

import static io.aftercare.dispatch.Network.ADMIN;
import static io.aftercare.dispatch.Network.always;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.dispatch.Member;
import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S0-2.1b: users reach a station easily. Each test has stations and a skill of its own, far from those of others. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NearestStationsTest {
    private static final Tokens AGENT = Tokens.of("agent-01").roles("agent");
    private static final double SOUTH = -20.0;
    private static final double EAST = 57.5;
    private static final List<Map<String, String>> MONDAY_MORNING =
            List.of(Map.of("day", "MONDAY", "from", "08:00", "until", "12:00"));

    private final Network near = new Network();
    private final Network far = new Network();

    /** S0-2.1b */
    @Test
    void theNearestStationComesFirst() {
        open(far, SOUTH - 0.1, EAST, Map.of());
        open(near, SOUTH, EAST + 0.01, Map.of());

        nearest(SOUTH, EAST, Map.of())
                .statusCode(200)
                .body("stations.code", contains(near.outletCode(), far.outletCode()))
                .body("stations[0].open", equalTo(true))
                .body("stations[0].opensAt", nullValue())
                .body("stations[0].visitsPlace", equalTo(true));
        var metres = nearest(SOUTH, EAST, Map.of()).extract().jsonPath().getList("stations.metres", Integer.class);
        assertThat(metres.get(0)).isCloseTo(1_045, within(2));
        assertThat(metres.get(1)).isCloseTo(11_120, within(2));
        nearest(SOUTH, EAST, Map.of("limit", 1)).body("stations.code", contains(near.outletCode()));
        nearest(SOUTH, EAST, Map.of("withinKm", 11)).body("stations.code", contains(near.outletCode()));
    }

    /** S0-3.1c: Wednesday at noon in London is seven in the morning in New York, where both clocks hang. */
    @Test
    void aClosedStationSaysWhenItOpens() {
        open(near, SOUTH + 1, EAST, Map.of("workingHours", MONDAY_MORNING));
        open(far, SOUTH + 1.1, EAST, Map.of());
        var wednesday = Map.<String, Object>of("at", "2026-11-25T12:00:00Z");

        nearest(SOUTH + 1, EAST, wednesday)
                .body("stations.open", contains(false, true))
                .body("stations[0].opensAt", equalTo("2026-11-30T13:00:00Z"));
        nearest(SOUTH + 1, EAST, Map.of("at", "2026-11-30T13:00:00Z")).body("stations.open", contains(true, true));
        nearest(SOUTH + 1, EAST, Map.of("at", "2026-11-25T12:00:00Z", "onlyOpen", true))
                .body("stations.code", contains(far.outletCode()))
                .body("notOffered.code", contains(near.outletCode()))
                .body("notOffered[0].reasons", contains("CLOSED"))
                .body(
                        "notOffered[0].changes",
                        contains("It is 2026-11-30T13:00:00Z, when outlet " + near.outletCode() + " opens"));
    }

    /** S0-2.1b, S4-2.2c */
    @Test
    void whyOthersAreNotOfferedIsSaidToStaff() {
        open(far, SOUTH + 2.2, EAST, Map.of());
        open(near, SOUTH + 2, EAST, Map.of());
        Api.as(ADMIN)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/outlets/" + near.outletId() + "/suspension")
                .then()
                .statusCode(200);
        var unable = new Network();
        unable.openOutlet(Map.of("latitude", SOUTH + 2.1, "longitude", EAST)).statusCode(201);

        nearest(SOUTH + 2, EAST, Map.of())
                .body("stations.code", contains(far.outletCode()))
                .body("notOffered.code", contains(near.outletCode(), unable.outletCode()))
                .body("notOffered.reasons", contains(List.of("NOT_ACTIVE"), List.of("SKILL_MISSING")))
                .body("notOffered[0].changes", contains("Outlet " + near.outletCode() + " is reactivated"));
        var partner = Tokens.of("acme-client").roles("partner").partner("acme");
        nearest(partner, SOUTH + 2, EAST, Map.of())
                .statusCode(200)
                .body("stations.code", contains(far.outletCode()))
                .body("notOffered", empty());
    }

    /** S4-2.1 */
    @Test
    void aStationWithoutAContractForTheWorkIsNotOffered() {
        var here = Map.<String, Object>of("latitude", SOUTH + 3, "longitude", EAST);
        var member = Member.applied(near, here).proved().contracted(Map.of("skills", List.of("painting")));
        member.trained().activated();
        near.withTechnician(1, Map.of("skills", List.of(far.skill())));

        nearest(SOUTH + 3, EAST, Map.of())
                .body("stations", empty())
                .body("notOffered[0].reasons", contains("OUTSIDE_CONTRACT"));
        member.contracted(Map.of("skills", List.of(far.skill())));
        nearest(SOUTH + 3, EAST, Map.of()).body("stations.code", contains(near.outletCode()));
    }

    @Test
    void aTechnicianWhoTakesNoWorkIsNobody() {
        open(near, SOUTH + 4, EAST, Map.of());
        Api.as(Network.DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of("active", false))
                .post("/v1/technicians/" + near.technicianId(1) + "/change")
                .then()
                .statusCode(200);

        nearest(SOUTH + 4, EAST, Map.of()).body("notOffered[0].reasons", contains("SKILL_MISSING"));
    }

    @Test
    void theDateLineAndThePolesAreNoBorders() {
        open(near, 10, 179.99, Map.of());
        open(far, 89.99, 0, Map.of());

        nearest(10, -179.99, Map.of()).body("stations.code", contains(near.outletCode()));
        nearest(10, 179.95, Map.of()).body("stations.code", contains(near.outletCode()));
        nearest(89.99, 180, Map.of())
                .body("stations.code", contains(far.outletCode()))
                .body("stations[0].metres", equalTo(2_224));
    }

    @Test
    void aQuestionNamesASkillAndAPlaceOnEarth() {
        nearest(91, 0, Map.of()).statusCode(400);
        nearest(Double.NaN, 0, Map.of()).statusCode(400);
        nearest(0, 0, Map.of("at", "9999-12-31T00:00:00Z")).statusCode(400).body("errors[0].field", equalTo("at"));
        nearest(0, 0, Map.of("limit", 21)).statusCode(400);
        Api.as(AGENT)
                .get("/v1/outlets/nearest?latitude=0&longitude=0")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
    }

    @Test
    void onlyThoseWhoSpeakWithCustomersAsk() {
        Api.anonymous().get("/v1/outlets/nearest").then().statusCode(401);
        nearest(far.technician(1), 0, 0, Map.of()).statusCode(403);
        nearest(far.stationHead(), 0, 0, Map.of()).statusCode(403);
    }

    /** An outlet at a place with a technician who has the skill that is asked for. */
    private void open(Network network, double latitude, double longitude, Map<String, Object> changes) {
        var facts = new HashMap<String, Object>(
                Map.of("latitude", latitude, "longitude", longitude, "workingHours", always()));
        facts.putAll(changes);
        network.openOutlet(facts).statusCode(201);
        network.withTechnician(1, Map.of("skills", List.of(far.skill())));
    }

    private ValidatableResponse nearest(double latitude, double longitude, Map<String, Object> changes) {
        return nearest(AGENT, latitude, longitude, changes);
    }

    private ValidatableResponse nearest(Tokens who, double latitude, double longitude, Map<String, Object> changes) {
        return Api.as(who)
                .queryParams(changes)
                .queryParam("skill", far.skill())
                .queryParam("latitude", latitude)
                .queryParam("longitude", longitude)
                .get("/v1/outlets/nearest")
                .then();
    }
}
