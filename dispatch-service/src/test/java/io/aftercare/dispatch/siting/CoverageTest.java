package io.aftercare.dispatch.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Member;
import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S0-2.1b, S4-2.1a: each test has a day of its own, long ago, so that it sees its own demand only. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CoverageTest {
    private final Network network = new Network();

    /** Two visits in one tenth of a degree and one in the next, all without any station. */
    @Test
    void demandWithoutAStationIsCountedByArea() {
        demand(1, -30.01, 20.01);
        demand(1, -30.05, 20.09);
        demand(1, -30.05, 20.11);

        report(1, Map.of())
                .statusCode(200)
                .body("items.visits", equalTo(List.of(2, 1)))
                .body("items.beyond", equalTo(List.of(2, 1)))
                .body("items[0].south", equalTo(-30.1f))
                .body("items[0].north", equalTo(-30.0f))
                .body("items[0].west", equalTo(20.0f))
                .body("items[0].east", equalTo(20.1f));
    }

    /** The place lies 22 km south of the station. */
    @Test
    void aStationIsNearEnoughOrNot() {
        network.openOutlet(Map.of("latitude", -29.8, "longitude", 30.0)).statusCode(201);
        network.withTechnician(1);
        demand(2, -30.0, 30.0);

        report(2, Map.of("beyondKm", 22)).body("items.beyond", equalTo(List.of(1)));
        report(2, Map.of("beyondKm", 23)).body("items.size()", equalTo(0));
    }

    @Test
    void aSuspendedStationCoversNothing() {
        network.openOutlet(Map.of("latitude", -30.0, "longitude", 40.0)).statusCode(201);
        network.withTechnician(1);
        demand(3, -30.0, 40.0);
        report(3, Map.of()).body("items.size()", equalTo(0));

        Api.as(Network.ADMIN)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/outlets/" + network.outletId() + "/suspension")
                .then()
                .statusCode(200);

        report(3, Map.of()).body("items.beyond", equalTo(List.of(1)));
    }

    /** S4-2.1: neither does one that has no contract for the work, nor one without the skill. */
    @Test
    void onlyAStationThatMayDoTheWorkCovers() {
        var here = Map.<String, Object>of("latitude", -30.0, "longitude", 50.0);
        var member = Member.applied(network, here).proved().contracted(Map.of("skills", List.of("painting")));
        member.trained().activated();
        demand(4, -30.0, 50.0);
        report(4, Map.of()).body("items.beyond", equalTo(List.of(1)));
        network.withTechnician(1);
        report(4, Map.of()).body("items.beyond", equalTo(List.of(1)));

        member.contracted(Map.of());

        report(4, Map.of()).body("items.size()", equalTo(0));
    }

    @Test
    void thePagesTogetherAreTheWholeReport() {
        for (var area = 0; area < 5; area++) {
            demand(5, -30.05, 60.05 + area);
        }
        demand(5, -30.05, 62.05);

        var paged = new ArrayList<Object>();
        JsonPath page = report(5, Map.of("limit", 2)).extract().jsonPath();
        paged.addAll(page.getList("items"));
        while (page.getString("next") != null) {
            page = report(5, Map.of("limit", 2, "after", page.getString("next")))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items"));
        }

        var whole = report(5, Map.of()).extract().jsonPath();
        assertThat(paged).isEqualTo(whole.getList("items")).hasSize(5);
        assertThat(whole.getList("items.west", Float.class)).startsWith(62.0f, 60.0f, 61.0f);
    }

    @Test
    void onlyDemandOfTheSpanCounts() {
        demand(6, -30.0, 70.0);

        report(6, Map.of()).body("items.size()", equalTo(1));
        report(7, Map.of()).body("items.size()", equalTo(0));
        report(6, Map.of("from", "2026-01-01T00:00:00Z")).statusCode(400);
        report(6, Map.of("until", day(6) + "T00:00:00Z")).statusCode(400);
        report(6, Map.of("after", "1_2")).statusCode(400).body("errors[0].field", equalTo("after"));
    }

    @Test
    void onlyThoseWhoPlanTheNetworkReadIt() {
        Api.anonymous().get("/v1/outlets/coverage").then().statusCode(401);
        Api.as(network.stationHead()).get("/v1/outlets/coverage").then().statusCode(403);
        Api.as(Tokens.of("agent-01").roles("agent"))
                .get("/v1/outlets/coverage")
                .then()
                .statusCode(403);
    }

    /** A visit that was requested at noon of the test's day. */
    private void demand(int test, double latitude, double longitude) {
        var noon = Instant.parse(day(test) + "T12:00:00Z");
        network.wishing("latitude", latitude)
                .wishing("longitude", longitude)
                .wishing("at", noon)
                .wishing("reportedAt", noon);
        var request = network.request();
        Patience.await("the visit")
                .untilAsserted(() ->
                        assertThat(Network.visitsOf(request).getList("items")).hasSize(1));
    }

    private static ValidatableResponse report(int test, Map<String, Object> changes) {
        var parameters = new HashMap<String, Object>(
                Map.of("from", day(test) + "T00:00:00Z", "until", day(test + 1) + "T00:00:00Z"));
        parameters.putAll(changes);
        return Api.as(Network.MANAGER)
                .queryParams(parameters)
                .get("/v1/outlets/coverage")
                .then();
    }

    private static String day(int test) {
        return "2026-05-%02d".formatted(10 + test);
    }
}
