package io.aftercare.intake.webform;

import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.BadInputBattery;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** A page with a form, and a person before it who has no login. */
public record Page(UUID form) {
    public static final String FORMS = "/v1/web-forms/";
    public static final String SUBMISSIONS = "/v1/web-submissions/";
    static final String ORIGIN = "https://www.acme.example";

    /** Bodies of legal steps, where the OpenAPI document alone does not lead to one. */
    public static final Map<String, String> BODIES = Map.of(
            FORMS + "{id}/change",
            "{\"name\": \"Service\", \"origins\": [\"%s\"]}".formatted(ORIGIN),
            SUBMISSIONS + "{id}/registration",
            Desk.registration("+13475550100", "WM-7000"));

    /** A form that takes whoever is quick, of the caller's network. */
    public static Page of(String token) {
        return of(token, "");
    }

    static Page of(String token, String more) {
        return new Page(Desk.idOf(Api.as(token)
                .body("""
                {"settings": {"name": "Service", "origins": ["%s"], "minimumSeconds": 0, "faultCategory": "unknown",
                 "timeZone": "America/New_York" %s}}
                """.formatted(ORIGIN, more))
                .post("/v1/web-forms")
                .then()));
    }

    String ticket() {
        return Api.anonymous()
                .get(FORMS + form + "/ticket")
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
    }

    /** What is known at a glance: all that a request needs. */
    String filledIn(String phone) {
        return """
                {"ticket": "%s", "name": "Mary Jones", "phone": "%s", "productCode": "WM-7000",
                 "symptom": "Does not heat any more, says Mary Jones", "address": "12 Ocean Parkway",
                 "latitude": 40.67821, "longitude": -73.94422}
                """.formatted(ticket(), phone);
    }

    /** A person who does not know which product it is. */
    String withGaps(String phone) {
        return """
                {"ticket": "%s", "name": "Mary Jones", "phone": "%s", "symptom": "It squeaks, says Mary Jones"}
                """.formatted(ticket(), phone);
    }

    ValidatableResponse send(String body) {
        return send(body, Ids.next().toString());
    }

    ValidatableResponse send(String body, String key) {
        return Api.anonymous()
                .header("Idempotency-Key", key)
                .header("Origin", ORIGIN)
                .header("X-Forwarded-For", "203.0.113.7")
                .body(body)
                .post(FORMS + form + "/submissions")
                .then();
    }

    /** The newest of what came. */
    public UUID submission(String token) {
        var first = Api.as(token)
                .get("/v1/web-submissions?formId=" + form)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        return UUID.fromString(first);
    }

    public void sendComplete(String phone) {
        send(filledIn(phone)).statusCode(201);
    }

    public void sendWithGaps(String phone) {
        send(withGaps(phone)).statusCode(201);
    }

    /** Something that waits for the desk. */
    public UUID waiting(String token) {
        send(withGaps(Desk.aPhone())).statusCode(201);
        return submission(token);
    }

    ValidatableResponse standing(String secret) {
        return Api.anonymous().get(FORMS + form + "/standing?secret=" + secret).then();
    }

    /** What the battery of bad input needs: of each kind one to attack and one that takes no step any more. */
    public static void in(BadInputBattery battery) {
        var disabled = of(Desk.MANAGER).form();
        step(Desk.MANAGER, FORMS + disabled + "/disablement", "{}").statusCode(200);
        var active = of(Desk.MANAGER).form();
        var dismissed = of(Desk.MANAGER).waiting(Desk.AGENT);
        step(Desk.AGENT, SUBMISSIONS + dismissed + "/dismissal", "{}").statusCode(200);
        BODIES.forEach(battery::body);
        battery.thingBelow("/v1/web-forms/{id}", active)
                .thing("/v1/web-forms/{id}/disablement", of(Desk.MANAGER).form())
                .ended("/v1/web-forms/{id}/disablement", disabled)
                .ended("/v1/web-forms/{id}/enablement", active)
                .neverEnded("/v1/web-forms/{id}/change", active)
                .thingBelow("/v1/web-submissions/{id}", of(Desk.MANAGER).waiting(Desk.AGENT))
                .ended("/v1/web-submissions", dismissed);
    }

    public static ValidatableResponse step(String token, String path, String body) {
        var thing = path.substring(0, path.lastIndexOf('/'));
        return Api.as(token)
                .header("If-Match", Api.as(token).get(thing).header("ETag"))
                .body(body)
                .post(path)
                .then();
    }
}
