package io.aftercare.intake.webhook;

import static io.aftercare.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner with webhooks, and what it usually does with them. */
public record Hooks(String partner, String token) {
    public static Hooks of(String partner) {
        return new Hooks(
                partner,
                Tokens.of("service-account-" + partner)
                        .roles("partner")
                        .partner(partner)
                        .sign());
    }

    /** Each step has a webhook of its own, since some of them end it. */
    public static void in(BadInputBattery battery) {
        var hooks = of("acme");
        var removed = hooks.idle();
        hooks.step(removed, "removal", "{}").statusCode(200);
        battery.ended("/v1/webhooks", removed).body("/v1/webhooks", "{\"url\": \"https://hooks.acme.example/\"}");
        var parts = List.of(
                "",
                "/change",
                "/disablement",
                "/enablement",
                "/removal",
                "/secret-rotation",
                "/test-ping",
                "/resend",
                "/recovery",
                "/deliveries");
        parts.forEach(part -> battery.thing("/v1/webhooks/{id}" + part, hooks.idle()));
    }

    /** A webhook for which nobody works in the background, so that only callers change anything. */
    public UUID idle() {
        var webhook = registered("https://hooks.acme.example/").id();
        step(webhook, "disablement", "{}").statusCode(200);
        return webhook;
    }

    /** A webhook that was made just now. */
    public record Made(UUID id, String secret) {}

    public ValidatableResponse register(String body) {
        return Api.as(token).body(body).post("/v1/webhooks").then();
    }

    public Made registered(String url) {
        var answer = register("{\"url\": \"%s\"}".formatted(url))
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Made(UUID.fromString(answer.getString("webhook.id")), answer.getString("secret"));
    }

    public ValidatableResponse read(UUID id) {
        return Api.as(token).get("/v1/webhooks/" + id).then();
    }

    public ValidatableResponse step(UUID id, String step, String body) {
        return Api.as(token)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/webhooks/" + id + "/" + step)
                .then();
    }

    /** The log, newest first. */
    public JsonPath deliveries(UUID id) {
        return Api.as(token)
                .get("/v1/webhooks/" + id + "/deliveries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Something happens to requests of the partner; gives the ids of the events in order. */
    public List<String> happens(int times) {
        var visit = Ids.next();
        var ids = new ArrayList<String>();
        for (var n = 1; n <= times; n++) {
            ids.add(happens("visit.requested.v1", visit, n));
        }
        return ids;
    }

    public String happens(String type, UUID subject, long sequence) {
        return EventFeeder.send(
                        type,
                        subject,
                        sequence,
                        Map.of(
                                "serviceRequestId",
                                Ids.next(),
                                "partner",
                                partner,
                                "at",
                                Instant.parse("2026-11-20T10:00:00Z")))
                .toString();
    }

    /** Waits until the partner could pull so many events in all. */
    public void awaitFeed(int events) {
        await().untilAsserted(
                        () -> Api.as(token).get("/v1/events?limit=200").then().body("items.size()", equalTo(events)));
    }
}
