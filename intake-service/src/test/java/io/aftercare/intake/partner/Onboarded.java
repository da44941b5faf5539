package io.aftercare.intake.partner;

import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner who was let in; in these tests Keycloak cannot be reached. */
public record Onboarded(UUID id, String code, String secret) {
    static final String PARTNERS = "/v1/partners/";
    private static final AtomicInteger CODES = new AtomicInteger();

    static Onboarded one() {
        return called("net-" + CODES.incrementAndGet());
    }

    static Onboarded sandbox() {
        return called("net-" + CODES.incrementAndGet() + "-sandbox");
    }

    public static Onboarded called(String code) {
        JsonPath answer = onboard(code).statusCode(201).extract().jsonPath();
        return new Onboarded(UUID.fromString(answer.getString("partner.id")), code, answer.getString("clientSecret"));
    }

    static ValidatableResponse onboard(String code) {
        return Api.as(Desk.ADMIN)
                .body("{\"code\": \"%s\", \"name\": \"Initech\"}".formatted(code))
                .post("/v1/partners")
                .then();
    }

    String token() {
        return Tokens.of("service-account-partner-" + code)
                .roles("partner")
                .partner(code)
                .sign();
    }

    ValidatableResponse read() {
        return Api.as(Desk.ADMIN).get(PARTNERS + id).then().statusCode(200);
    }

    ValidatableResponse steps() {
        return Api.as(Desk.ADMIN).get(PARTNERS + id + "/steps").then().statusCode(200);
    }

    ValidatableResponse step(String token, String step, String body) {
        return Api.as(token)
                .header("If-Match", read().extract().header("ETag"))
                .body(body)
                .post(PARTNERS + id + "/" + step)
                .then();
    }

    /** What the battery of bad input needs: one to attack, and one that takes no step any more. */
    public static void in(BadInputBattery battery) {
        var partner = one().id();
        var disabled = one();
        disabled.step(Desk.ADMIN, "disablement", "{}").statusCode(200);
        battery.workedOnInTheBackground("partner_step", "partner_network")
                .thingBelow("/v1/partners/{id}", partner)
                .thing("/v1/partners/{id}/disablement", one().id())
                .ended("/v1/partners", partner)
                .ended("/v1/partners/{id}/disablement", disabled.id())
                .neverEnded("/v1/partners/{id}/change", partner)
                .neverEnded("/v1/partners/{id}/secret-rotation", partner);
    }
}
