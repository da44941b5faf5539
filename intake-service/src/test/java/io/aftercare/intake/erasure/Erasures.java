package io.aftercare.intake.erasure;

import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Persons who are erased in tests. */
final class Erasures {
    private static final String CUSTOMERS = "/v1/customers/";

    private Erasures() {}

    /** A person with one request that is over. */
    record Served(UUID customer, UUID request, String phone) {}

    static Served served(String token) {
        var phone = Desk.aPhone();
        var registered = Desk.register(token, Desk.registration(phone, "WM-7000"));
        var request = Desk.idOf(registered);
        cancel(request);
        return new Served(UUID.fromString(registered.extract().jsonPath().getString("customerId")), request, phone);
    }

    static void cancel(UUID request) {
        Desk.step(Desk.AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}")
                .statusCode(200);
    }

    static ValidatableResponse erase(String token, UUID customer) {
        var etag = Api.as(Desk.MANAGER).get(CUSTOMERS + customer).header("ETag");
        return Api.as(token)
                .header("If-Match", etag)
                .body("{\"ground\": \"REQUESTED\"}")
                .post(CUSTOMERS + customer + "/erasure")
                .then();
    }

    static ValidatableResponse customer(UUID id) {
        return Api.as(Desk.AGENT).get(CUSTOMERS + id).then().statusCode(200);
    }
}
