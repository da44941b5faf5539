package io.aftercare.testing;

import io.aftercare.kit.ids.Ids;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test. */
public final class Api {
    private Api() {}

    /** A request with this token, a JSON body to come and a fresh {@code Idempotency-Key}, which can be set again. */
    public static RequestSpecification as(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification as(Tokens token) {
        return as(token.sign());
    }

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig()
                                .overwriteHeadersWithName(
                                        "Idempotency-Key", "If-Match", "Authorization", "Content-Type")))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Ids.next().toString());
    }
}
