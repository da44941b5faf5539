package io.aftercare.parts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PartResourceTest {
    private static final Tokens CLERK = Tokens.of("parts-01").roles("parts-clerk");

    private String number;

    @BeforeEach
    void aFreshNumber() {
        number = "P-" + Ids.next().toString().substring(24);
    }

    @Test
    void aPartIsAddedOnce() {
        add("Fan 120 mm").then().statusCode(201).body("currency", is("CNY")).body("unitPriceCents", is(4500));

        add("Another fan").then().statusCode(409).body("code", is("part-exists"));
    }

    @Test
    void aPartIsFoundByWordsOfItsName() {
        add("Quiet fan of " + number).then().statusCode(201);

        Api.as(CLERK)
                .queryParam("q", "FAN OF " + number)
                .get("/v1/parts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].partNumber", is(number));
        Api.as(CLERK).queryParam("q", "% of " + number).get("/v1/parts").then().body("items", hasSize(0));
    }

    @Test
    void ofTwoNewPricesTheSecondNeedsAFreshLook() {
        var added = add("Fan");
        var path = added.header("Location") + "/price";

        var first = reprice(path, added.header("ETag"), 5000);
        var second = reprice(path, added.header("ETag"), 6000);

        first.then().statusCode(200).body("unitPriceCents", is(5000));
        assertThat(first.header("ETag")).isNotEqualTo(added.header("ETag"));
        second.then().statusCode(412);
        reprice(path, first.header("ETag"), 6000).then().statusCode(200).body("unitPriceCents", is(6000));
    }

    private Response add(String name) {
        return Api.as(CLERK)
                .body(Map.of("partNumber", number, "name", name, "unitPriceCents", 4500))
                .post("/v1/parts");
    }

    private static Response reprice(String path, String etag, int cents) {
        return Api.as(CLERK)
                .header("If-Match", etag)
                .body(Map.of("unitPriceCents", cents))
                .post(path);
    }
}
