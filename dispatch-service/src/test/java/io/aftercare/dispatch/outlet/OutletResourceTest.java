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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutletResourceTest {
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
