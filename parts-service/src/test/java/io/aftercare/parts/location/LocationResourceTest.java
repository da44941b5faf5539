package io.aftercare.parts.location;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LocationResourceTest {
    private static final Tokens CLERK = Tokens.of("parts-01").roles("parts-clerk");

    private String code;

    @BeforeEach
    void aFreshCode() {
        code = "L-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    }

    @Test
    void anOutletHasOneLocation() {
        open(code).then().statusCode(201).body("outletCode", is(code));

        open(code).then().statusCode(409).body("code", is("location-exists"));
    }

    @Test
    void anOutletThatOpensGetsItsLocation() {
        var outletId = Ids.next();

        var eventId = EventFeeder.send("outlet.opened.v1", outletId, 1, opened());
        EventFeeder.sendAgain(eventId, "outlet.opened.v1", outletId, 1, opened());

        Patience.await("the location of " + code).untilAsserted(() -> here().get("/v1/stock/locations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", is(code))
                .body("items[0].name", is("Brooklyn")));
    }

    @Test
    void anOutletHeardLaterKeepsTheLocationMadeByHand() {
        open(code).then().statusCode(201);
        var marker = code + "-2";

        EventFeeder.send("outlet.opened.v1", Ids.next(), 1, opened());
        EventFeeder.send(
                "outlet.opened.v1", Ids.next(), 1, Map.of("at", "2026-01-01T00:00:00Z", "code", marker, "name", "M"));

        Patience.await("the marker").untilAsserted(() -> Api.as(CLERK)
                .get("/v1/stock/locations?limit=200")
                .then()
                .body("items.code", hasItem(marker)));
        here().get("/v1/stock/locations").then().body("items", hasSize(1)).body("items[0].name", is("By hand"));
    }

    @Test
    void anOutletThatIsRenamedRenamesItsLocation() {
        var outletId = Ids.next();
        EventFeeder.send("outlet.opened.v1", outletId, 1, opened());

        EventFeeder.send("outlet.changed.v1", outletId, 2, new OutletEvents.OutletChanged(code, "Brooklyn South"));

        Patience.await("the new name of " + code).untilAsserted(() -> here().get("/v1/stock/locations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", is("Brooklyn South")));
    }

    @Test
    void staffOfAnOutletSeeTheirLocationOnly() {
        var location = open(code).header("Location");
        var elsewhere = Tokens.of("head-01").roles("station-head").outlet("ELSEWHERE");

        here().get(location).then().statusCode(200);
        Api.as(elsewhere).get(location).then().statusCode(404);
        Api.as(elsewhere).get("/v1/stock/locations").then().body("items.code", not(hasItem(code)));
    }

    private Response open(String newCode) {
        return Api.as(CLERK)
                .body(Map.of("code", newCode, "outletCode", newCode, "name", "By hand"))
                .post("/v1/stock/locations");
    }

    private RequestSpecification here() {
        return Api.as(Tokens.of("head-03").roles("station-head").outlet(code));
    }

    private OutletEvents.OutletOpened opened() {
        return new OutletEvents.OutletOpened(Instant.parse("2026-01-01T00:00:00Z"), code, "Brooklyn");
    }
}
