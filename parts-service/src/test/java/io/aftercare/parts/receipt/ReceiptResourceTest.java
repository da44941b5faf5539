package io.aftercare.parts.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReceiptResourceTest {
    private static final Tokens CLERK = Tokens.of("parts-01").roles("parts-clerk");

    @Inject
    EntityManager database;

    private String code;
    private String fan;
    private UUID locationId;

    @BeforeEach
    void aStoreAndAPart() {
        code = "R-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
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
    }

    /** S1-6.1d */
    @Test
    void aDeliveryIsBookedAndTold() {
        var receipt = receive(Api.as(CLERK), line(fan, 4), line(fan, 6));

        receipt.then().statusCode(201).body("lines", hasSize(1)).body("lines[0].quantity", is(10));
        Api.as(CLERK).get(receipt.header("Location")).then().statusCode(200).body("reference", is("DN-7"));
        Api.as(CLERK).get("/v1/receipts?locationCode=" + code).then().body("items", hasSize(1));
        var told = TopicReader.await("stock.received.v1", locationId).payload();
        assertThat(told.at("/receiptId").asText()).isEqualTo(receipt.jsonPath().getString("id"));
        assertThat(told.at("/lines/0/quantity").asInt()).isEqualTo(10);
    }

    @Test
    void aDeliverySentTwiceUnderOneKeyIsBookedOnce() {
        var key = Ids.next().toString();

        receive(keyed(key), line(fan, 4)).then().statusCode(201);
        receive(keyed(key), line(fan, 4)).then().statusCode(201).header("Idempotency-Replayed", is("true"));

        Api.as(CLERK).get("/v1/stock?locationCode=" + code).then().body("items[0].onHand", is(4));
    }

    @Test
    void aPartOutsideTheCatalogueRefusesTheWholeDelivery() {
        receive(Api.as(CLERK), line(fan, 4), line("NO-SUCH-PART", 1))
                .then()
                .statusCode(400)
                .body("errors[0].field", is("lines[1].partNumber"));

        Api.as(CLERK).get("/v1/stock?locationCode=" + code).then().body("items", hasSize(0));
    }

    @Test
    void aClerkOfAnotherOutletCannotBookHere() {
        var other = Tokens.of("parts-02").roles("parts-clerk").outlet("ELSEWHERE");

        receive(Api.as(other), line(fan, 4)).then().statusCode(400).body("errors[0].field", is("locationCode"));
    }

    @Test
    void aLineOfTheLedgerIsNeverChanged() {
        receive(Api.as(CLERK), line(fan, 4)).then().statusCode(201);

        assertThatThrownBy(() -> run("update stock_move set quantity = 5 where location_id = ?1"))
                .hasStackTraceContaining("The stock ledger is only ever added to");
        assertThatThrownBy(() -> run("delete from stock_move where location_id = ?1"))
                .hasStackTraceContaining("The stock ledger is only ever added to");
    }

    @Test
    void theDatabaseRefusesToPromiseMoreThanThereIs() {
        receive(Api.as(CLERK), line(fan, 4)).then().statusCode(201);

        assertThatThrownBy(() -> run("update stock_balance set reserved = 5 where location_id = ?1"))
                .hasStackTraceContaining("never_oversold");
        assertThatThrownBy(() -> run("update stock_balance set on_hand = -1 where location_id = ?1"))
                .hasStackTraceContaining("never_oversold");
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter(1, locationId)
                .executeUpdate());
    }

    private static RequestSpecification keyed(String key) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + CLERK.sign())
                .header("Idempotency-Key", key)
                .contentType("application/json");
    }

    private Response receive(RequestSpecification request, Object... lines) {
        return request.body(Map.of("locationCode", code, "reference", "DN-7", "lines", List.of(lines)))
                .post("/v1/receipts");
    }

    private static Map<String, Object> line(String partNumber, int quantity) {
        return Map.of("partNumber", partNumber, "quantity", quantity);
    }
}
