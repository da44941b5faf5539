package io.aftercare.dispatch.outlet;

import static io.aftercare.dispatch.Network.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutletResourceTest {
    private static final List<Map<String, String>> OFFICE =
            List.of(Map.of("day", "MONDAY", "from", "08:00", "until", "12:00"));

    private final Network network = new Network();

    /** S0-2.1a, S4-2.1a */
    @Test
    void anOpenedOutletIsToldToTheOthers() {
        var id = network.openOutlet(Map.of())
                .statusCode(201)
                .header("Location", startsWith("/v1/outlets/"))
                .body("status", equalTo("ACTIVE"))
                .extract()
                .jsonPath()
                .getUUID("id");

        var told = TopicReader.await("outlet.opened.v1", id);
        assertThat(told.payload().get("code").asText()).isEqualTo(network.outletCode());
        assertThat(told.payload().get("workingHours")).hasSize(7);
    }

    @Test
    void aCodeBelongsToOneOutlet() {
        network.opened();

        network.openOutlet(Map.of()).statusCode(409).body("code", equalTo("outlet-code-taken"));
    }

    @Test
    void anUnknownTimeZoneIsRefused() {
        network.openOutlet(Map.of("timeZone", "Mars/Olympus"))
                .statusCode(400)
                .body("errors[0].field", equalTo("timeZone"));
    }

    @Test
    void overlappingHoursAreRefused() {
        network.openOutlet(Map.of(
                        "workingHours",
                        List.of(
                                Map.of("day", "MONDAY", "from", "08:00", "until", "12:00"),
                                Map.of("day", "MONDAY", "from", "11:00", "until", "13:00"))))
                .statusCode(400);
    }

    @Test
    void aSuspendedOutletCannotBeSuspendedAgain() {
        var id = network.openOutlet(Map.of()).extract().jsonPath().getUUID("id");
        change(id, "suspension", 200);

        change(id, "suspension", 409);
        change(id, "reactivation", 200);

        assertThat(TopicReader.await("outlet.reactivated.v1", id).sequence()).isEqualTo(3);
    }

    /** S0-2.1a */
    @Test
    void aChangeIsKeptAndTold() {
        var id = network.openOutlet(Map.of()).extract().jsonPath().getUUID("id");

        change(id, Map.of("name", "North", "radiusKm", 5, "workingHours", OFFICE))
                .statusCode(200)
                .body("name", equalTo("North"))
                .body("radiusKm", equalTo(5))
                .body("latitude", equalTo(40.742f))
                .body("workingHours.size()", equalTo(1));

        var told = TopicReader.await("outlet.changed.v1", id);
        assertThat(told.sequence()).isEqualTo(2);
        assertThat(told.payload().get("name").asText()).isEqualTo("North");
        assertThat(told.payload().get("workingHours")).hasSize(1);
    }

    @Test
    void aChangeToWhatIsSoAlreadyTellsNobody() {
        var id = network.openOutlet(Map.of()).extract().jsonPath().getUUID("id");

        change(id, Map.of("radiusKm", 60)).statusCode(200);
        change(id, Map.of("radiusKm", 61)).statusCode(200);

        assertThat(TopicReader.await("outlet.changed.v1", id).sequence()).isEqualTo(2);
    }

    @Test
    void aChangeThatNamesNothingOrHalfAPlaceIsRefused() {
        var id = network.openOutlet(Map.of()).extract().jsonPath().getUUID("id");

        change(id, Map.of()).statusCode(400).body("errors[0].rule", equalTo("anything-named"));
        change(id, Map.of("latitude", 40.0)).statusCode(400).body("errors[0].field", equalTo("longitude"));
        change(id, Map.of("timeZone", "UTC")).statusCode(400).body("errors[0].rule", equalTo("unknown-field"));
        change(id, Map.of("radiusKm", 0)).statusCode(400).body("errors[0].field", equalTo("radiusKm"));
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        var id = network.openOutlet(Map.of()).extract().jsonPath().getUUID("id");
        var old = Api.as(ADMIN).get("/v1/outlets/" + id).header("ETag");
        change(id, Map.of("name", "North")).statusCode(200);
        var path = "/v1/outlets/" + id + "/change";

        Api.as(ADMIN)
                .header("If-Match", old)
                .body(Map.of("name", "South"))
                .post(path)
                .then()
                .statusCode(412);
        Api.as(ADMIN).body(Map.of("name", "South")).post(path).then().statusCode(428);
    }

    @Test
    void aSmallerAreaHoldsForTheNextVisit() {
        var id = network.openOutlet(Map.of("latitude", 41.0))
                .extract()
                .jsonPath()
                .getUUID("id");
        network.withTechnician(1);
        network.awaitVisit(network.request(), "PROPOSED");

        change(id, Map.of("radiusKm", 1)).statusCode(200);

        network.awaitVisit(network.request(), "REQUESTED");
    }

    private static ValidatableResponse change(UUID id, Map<String, Object> facts) {
        var etag = Api.as(ADMIN).get("/v1/outlets/" + id).header("ETag");
        return Api.as(ADMIN)
                .header("If-Match", etag)
                .body(facts)
                .post("/v1/outlets/" + id + "/change")
                .then();
    }

    @Test
    void staffOfAnOutletSeeTheirOwnOnly() {
        var id = network.openOutlet(Map.of()).extract().jsonPath().getUUID("id");

        Api.as(network.stationHead()).get("/v1/outlets/" + id).then().statusCode(200);
        Api.as(Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE"))
                .get("/v1/outlets/" + id)
                .then()
                .statusCode(404);
    }

    private static void change(UUID id, String step, int status) {
        var etag = Api.as(ADMIN).get("/v1/outlets/" + id).header("ETag");
        Api.as(ADMIN)
                .header("If-Match", etag)
                .body(Map.of())
                .post("/v1/outlets/" + id + "/" + step)
                .then()
                .statusCode(status);
    }
}
