package io.aftercare.parts.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1-6.2b: books that are corrected to what lies there. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AdjustmentResourceTest {
    private static final Tokens CLERK = Tokens.of("parts-01").roles("parts-clerk");
    private static final Tokens MANAGER = Tokens.of("manager-01").roles("manager");

    private String code;
    private String fan;
    private UUID locationId;

    @BeforeEach
    void aStoreWithTenFans() {
        code = "A-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        fan = "P-" + Ids.next().toString().substring(24);
        locationId = UUID.fromString(Api.as(CLERK)
                .body(Map.of("code", code, "outletCode", code, "name", "Store"))
                .post("/v1/stock/locations")
                .jsonPath()
                .getString("id"));
        Api.as(CLERK)
                .body(Map.of("partNumber", fan, "name", "Fan", "unitPriceCents", 4500))
                .post("/v1/parts")
                .then()
                .statusCode(201);
        Api.as(CLERK)
                .body(Map.of(
                        "locationCode",
                        code,
                        "reference",
                        "DN-1",
                        "lines",
                        List.of(Map.of("partNumber", fan, "quantity", 10))))
                .post("/v1/receipts")
                .then()
                .statusCode(201);
    }

    @Test
    void aCountIsBookedWithItsReasonAndTold() {
        var adjusted = adjust(MANAGER, Map.of("quantity", -3, "note", "Counted twice"))
                .statusCode(201)
                .body("quantity", is(-3))
                .body("onHand", is(7))
                .body("available", is(7))
                .body("recordedBy", is("manager-01"))
                .extract();

        Api.as(CLERK)
                .get(adjusted.header("Location"))
                .then()
                .statusCode(200)
                .body("kind", is("ADJUSTMENT"))
                .body("reason", is("COUNTED"))
                .body("note", is("Counted twice"))
                .body("receiptId", nullValue());
        Api.as(CLERK)
                .get("/v1/stock/moves?kind=ADJUSTMENT&locationCode=" + code)
                .then()
                .body("items", hasSize(1));
        var told = TopicReader.await("stock.adjusted.v1", locationId);
        assertThat(told.sequence()).isEqualTo(2);
        assertThat(told.payload().at("/quantity").asInt()).isEqualTo(-3);
        assertThat(told.payload().at("/moveId").asText())
                .isEqualTo(adjusted.jsonPath().getString("id"));
    }

    @Test
    void piecesThatWereFoundGoToWhoWaits() {
        var repairId = planApproved(12);
        awaitReservation(repairId, "SHORT");

        adjust(CLERK, Map.of("quantity", 2, "reason", "FOUND"))
                .statusCode(201)
                .body("onHand", is(12))
                .body("available", is(0));

        awaitReservation(repairId, "RESERVED");
    }

    @Test
    void whatIsPromisedCannotBeWrittenOff() {
        awaitReservation(planApproved(8), "RESERVED");

        adjust(CLERK, Map.of("quantity", -3))
                .statusCode(409)
                .body("code", is("stock-is-promised"))
                .body("available", is(2));

        adjust(CLERK, Map.of("quantity", -2)).statusCode(201).body("onHand", is(8));
    }

    @Test
    void theBooksNeverGoBelowNothing() {
        adjust(CLERK, Map.of("quantity", -11)).statusCode(409);
        Api.as(CLERK).get("/v1/stock?locationCode=" + code).then().body("items[0].onHand", is(10));
    }

    @Test
    void aPartThatNeverLayThereCanBeFound() {
        var other = "P-" + Ids.next().toString().substring(24);
        Api.as(CLERK)
                .body(Map.of("partNumber", other, "name", "Board", "unitPriceCents", 900))
                .post("/v1/parts")
                .then()
                .statusCode(201);

        adjust(CLERK, Map.of("quantity", 1, "partNumber", other, "reason", "FOUND"))
                .statusCode(201)
                .body("onHand", is(1));
        adjust(CLERK, Map.of("quantity", -2, "partNumber", other)).statusCode(409);
    }

    @Test
    void nothingUnknownAndNoZeroIsBooked() {
        adjust(CLERK, Map.of("quantity", 0)).statusCode(400).body("errors[0].field", is("quantity"));
        adjust(CLERK, Map.of("quantity", 1, "partNumber", "NO-SUCH-PART"))
                .statusCode(400)
                .body("errors[0].field", is("partNumber"));
        adjust(CLERK, Map.of("quantity", 1, "locationCode", "NOWHERE"))
                .statusCode(400)
                .body("errors[0].field", is("locationCode"));
        adjust(CLERK, Map.of("quantity", 1, "reason", "STOLEN")).statusCode(400);
    }

    @Test
    void staffOfAnotherOutletNeitherCorrectNorReadIt() {
        var elsewhere = Tokens.of("parts-02").roles("parts-clerk").outlet("ELSEWHERE");
        var move = adjust(CLERK, Map.of("quantity", -1)).extract().header("Location");

        adjust(elsewhere, Map.of("quantity", -1)).statusCode(400).body("errors[0].field", is("locationCode"));
        Api.as(elsewhere).get(move).then().statusCode(404);
    }

    private ValidatableResponse adjust(Tokens who, Map<String, Object> facts) {
        var body = new HashMap<String, Object>(Map.of("locationCode", code, "partNumber", fan, "reason", "COUNTED"));
        body.putAll(facts);
        return Api.as(who).body(body).post("/v1/stock/adjustments").then();
    }

    private UUID planApproved(int fans) {
        var repairId = Ids.next();
        EventFeeder.send(
                "repair.plan_approved.v1",
                repairId,
                1,
                Map.of(
                        "repairId",
                        repairId,
                        "serviceRequestId",
                        Ids.next(),
                        "at",
                        "2026-01-05T08:00:00Z",
                        "partner",
                        "own",
                        "outletCode",
                        code,
                        "planVersion",
                        1,
                        "parts",
                        List.of(Map.of("partNumber", fan, "quantity", fans))));
        return repairId;
    }

    private static void awaitReservation(UUID repairId, String status) {
        Patience.await(status).untilAsserted(() -> Api.as(MANAGER)
                .get("/v1/reservations?repairId=" + repairId)
                .then()
                .body("items[0].status", is(status)));
    }
}
