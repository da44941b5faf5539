package io.aftercare.intake.sla;

import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests with promises, and their accounts as a caller reads them. */
final class Promised {
    private Promised() {}

    static String triage(String priority) {
        return """
                {"type": "FAULT", "priority": "%s", "complexity": "SIMPLE", "serviceMode": "ON_SITE", "skill": "heating"}
                """.formatted(priority);
    }

    static UUID triagedAs(String priority, UUID id) {
        step(SUPPORT, id, "triage", triage(priority)).statusCode(200);
        return id;
    }

    static UUID visitRequestedAs(String priority) {
        var id = triagedAs(priority, registered(AGENT));
        step(SUPPORT, id, "visit-request", "{}").statusCode(200);
        return id;
    }

    static ValidatableResponse sla(String token, UUID id) {
        return Api.as(token).get("/v1/service-requests/" + id + "/sla").then().statusCode(200);
    }

    static Map<String, Object> goal(UUID id, String goal) {
        return sla(AGENT, id).extract().jsonPath().param("goal", goal).getMap("goals.find { it.goal == goal }");
    }

    /** Every moment from the start to the end lies in one segment, and the sums are those of the segments. */
    static void addsUp(Map<String, Object> account) {
        var at = Instant.parse((String) account.get("startedAt"));
        var sum = Duration.ZERO;
        @SuppressWarnings("unchecked")
        var segments = (List<Map<String, String>>) account.get("segments");
        for (var segment : segments) {
            assertThat(Instant.parse(segment.get("from"))).isEqualTo(at);
            at = Instant.parse(segment.get("until"));
        }
        for (var part : List.of("counted", "paused", "outsideHours")) {
            sum = sum.plus(Duration.parse((String) account.get(part)));
        }
        assertThat(at).isEqualTo(Instant.parse((String) account.get("until")));
        assertThat(sum).isEqualTo(Duration.parse((String) account.get("elapsed")));
    }
}
