package io.aftercare.dispatch.department;

import static io.aftercare.dispatch.Network.MANAGER;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The station, its head and the departments under the head. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DepartmentTest {
    private final Network network = new Network();

    /** S0-2.2a, S1-2.1 */
    @Test
    void aStationHeadHasTheDepartmentsUnderHimOrHer() {
        network.opened();

        setUp(MANAGER, "REPAIR", "repair-head")
                .statusCode(409)
                .body("code", equalTo("station-without-head"))
                .body("clause", equalTo("S0-2.2a"));
        setUp(MANAGER, "STATION", "the-head").statusCode(201);
        List.of("TECHNICAL_SUPPORT", "REPAIR", "CUSTOMER_SERVICE")
                .forEach(
                        kind -> setUp(network.stationHead(), kind, "head-of-it").statusCode(201));
        setUp(MANAGER, "STATION", "another-head").statusCode(409).body("code", equalTo("department-exists"));

        Api.as(network.technician(1))
                .get("/v1/departments")
                .then()
                .body("items.kind", containsInAnyOrder("STATION", "TECHNICAL_SUPPORT", "REPAIR", "CUSTOMER_SERVICE"))
                .body("items.findAll { it.kind == 'STATION' }.headLogin", equalTo(List.of("the-head")));
    }

    /** S3.2-7a */
    @Test
    void theDutiesOfADepartmentAreWrittenDownAndRefined() {
        network.opened();
        setUp(MANAGER, "STATION", "the-head").statusCode(201);
        var id = setUp(MANAGER, "CUSTOMER_SERVICE", "service-head")
                .statusCode(201)
                .body("duties", equalTo(List.of("Answers customers", "Calls them back")))
                .extract()
                .<String>path("id");

        change(network.stationHead(), id, Map.of()).statusCode(400).body("errors[0].rule", equalTo("anything-named"));
        change(network.stationHead(), id, Map.of("duties", List.of("Answers customers within a minute")))
                .statusCode(200)
                .body("duties", hasSize(1))
                .body("headLogin", equalTo("service-head"));
        change(network.stationHead(), id, Map.of("headLogin", "other-head"))
                .statusCode(200)
                .body("headLogin", equalTo("other-head"));
        change(new Network().opened().stationHead(), id, Map.of("headLogin", "me"))
                .statusCode(404);
    }

    private ValidatableResponse setUp(Tokens who, String kind, String head) {
        return Api.as(who)
                .body(Map.of(
                        "outletCode",
                        network.outletCode(),
                        "kind",
                        kind,
                        "headLogin",
                        head,
                        "duties",
                        List.of("Answers customers", "Calls them back")))
                .post("/v1/departments")
                .then();
    }

    private static ValidatableResponse change(Tokens who, String id, Map<String, ?> facts) {
        return Api.as(who)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/departments/" + id + "/change")
                .then();
    }
}
