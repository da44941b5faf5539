package io.aftercare.parts.reservation;

import static org.hamcrest.Matchers.is;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An outlet of its own with a store, made through the public API, so that tests do not meet. */
final class AnOutlet {
    static final Tokens CLERK = Tokens.of("parts-01").roles("parts-clerk");

    private final String code;

    private AnOutlet(String code) {
        this.code = code;
    }

    static AnOutlet opened() {
        var code = fresh("T");
        Api.as(CLERK)
                .body(Map.of("code", code, "outletCode", code, "name", "Test store"))
                .post("/v1/stock/locations")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        return new AnOutlet(code);
    }

    /** A name that no other test has. */
    static String fresh(String prefix) {
        return prefix + "-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    }

    /** Adds a part to the catalogue and gives its number. */
    static String newPart(int unitPriceCents) {
        var number = fresh("P");
        addPart(number, unitPriceCents);
        return number;
    }

    static void addPart(String number, int unitPriceCents) {
        Api.as(CLERK)
                .body(Map.of("partNumber", number, "name", "Test part", "unitPriceCents", unitPriceCents))
                .post("/v1/parts")
                .then()
                .statusCode(201);
    }

    static String idOfPart(String number) {
        return Api.as(CLERK).get("/v1/parts?partNumber=" + number).jsonPath().getString("items[0].id");
    }

    void receives(String partNumber, int quantity) {
        Api.as(CLERK)
                .body(Map.of(
                        "locationCode",
                        code,
                        "reference",
                        "DN-1",
                        "lines",
                        List.of(Map.of("partNumber", partNumber, "quantity", quantity))))
                .post("/v1/receipts")
                .then()
                .statusCode(201);
    }

    /** Corrects the books by so many pieces, as the clerk does after a count. */
    Response adjusts(String partNumber, int quantity) {
        return Api.as(CLERK)
                .body(Map.of("locationCode", code, "partNumber", partNumber, "quantity", quantity, "reason", "COUNTED"))
                .post("/v1/stock/adjustments");
    }

    void shows(String partNumber, int onHand, int reserved) {
        Api.as(CLERK)
                .get("/v1/stock?locationCode=" + code + "&partNumber=" + partNumber)
                .then()
                .statusCode(200)
                .body("items[0].onHand", is(onHand))
                .body("items[0].reserved", is(reserved))
                .body("items[0].available", is(onHand - reserved));
    }

    String code() {
        return code;
    }
}
