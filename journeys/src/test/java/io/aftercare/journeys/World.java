package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;
import io.aftercare.journeys.client.Platform;
import io.aftercare.journeys.client.Refused;
import io.aftercare.journeys.client.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What the journeys have in common: the people, and the first steps of every request. */
final class World {
    static final Duration SOON = Duration.ofMinutes(2);

    final Platform platform = Platform.fromEnvironment(Duration.ofSeconds(60)).required();
    final ApiClient acme = platform.partner("acme");
    final ApiClient globex = platform.partner("globex");
    final ApiClient agent = platform.person("agent-01");
    final ApiClient dispatcher = platform.person("dispatcher-01");
    final ApiClient partsClerk = platform.person("parts-01");
    final ApiClient caller = platform.person("followup-01");
    final ApiClient manager = platform.person("manager-01");
    /** The staff of the outlet in Brooklyn. */
    final ApiClient head = platform.person("head-03");

    final ApiClient inspector = platform.person("inspector-03");
    final ApiClient technician = platform.person("tech-01");

    ApiClient person(String login) {
        return platform.person(login);
    }

    /** A request in the middle of Brooklyn, of a customer whom nobody knows yet. */
    Reply registered(ApiClient by) {
        return by.post("/v1/service-requests", registration(UUID.randomUUID().toString()));
    }

    Map<String, Object> registration(String reference) {
        return Fields.of(
                "channel",
                "PARTNER",
                "externalReference",
                reference,
                "customer",
                Fields.of("name", "Journey Traveller", "phone", aPhone()),
                "product",
                Fields.of("code", "boiler-x1", "purchasedOn", "2019-01-15"),
                "symptom",
                "No hot water since the morning",
                "faultCategory",
                "no-hot-water",
                "place",
                Fields.of(
                        "address",
                        "1 Journey Street, Brooklyn",
                        "latitude",
                        40.6782,
                        "longitude",
                        -73.9442,
                        "timeZone",
                        "America/New_York"));
    }

    /** A telephone number of the range for fiction and beyond: possible, and of nobody else in this test run. */
    static String aPhone() {
        var random = ThreadLocalRandom.current();
        return "+1%d555%04d".formatted(random.nextInt(201, 990), random.nextInt(10_000));
    }

    Reply triaged(String requestId, String serviceMode) {
        return step(
                agent,
                "/v1/service-requests/" + requestId,
                "triage",
                "type",
                "FAULT",
                "priority",
                "P3",
                "complexity",
                "SIMPLE",
                "serviceMode",
                serviceMode,
                "skill",
                "heating");
    }

    /** A visit to a new request, proposed to a technician. */
    JsonNode proposedVisit(String requestId) {
        triaged(requestId, "ON_SITE");
        step(agent, "/v1/service-requests/" + requestId, "visit-request");
        return awaited(dispatcher, "/v1/visits?serviceRequestId=" + requestId, "PROPOSED");
    }

    /** The repair that the technician opened by arriving. */
    JsonNode repairOnSite(String requestId) {
        var visit = proposedVisit(requestId);
        var path = "/v1/visits/" + visit.path("id").asText();
        var chosen = person(visit.path("technicianLogin").asText());
        step(chosen, path, "acceptance");
        appointed(chosen, path);
        step(chosen, path, "departure");
        step(chosen, path, "arrival");
        return awaited(chosen, "/v1/repairs?serviceRequestId=" + requestId, "OPENED");
    }

    void appointed(ApiClient chosen, String path) {
        var now = Instant.now();
        step(
                chosen,
                path,
                "appointment",
                "from",
                now.toString(),
                "until",
                now.plus(Duration.ofHours(2)).toString());
    }

    /** Diagnosed and planned by the same technician. */
    void planned(ApiClient chosen, String path, List<Map<String, Object>> parts) {
        step(
                chosen,
                path,
                "diagnosis",
                "findings",
                "Thermostat does not close",
                "faultCode",
                "thermostat",
                "workContent",
                "Replace it",
                "estimatedMinutes",
                60);
        step(chosen, path, "plan", "steps", List.of("Replace the thermostat"), "parts", parts, "labourMinutes", 45);
    }

    void worked(ApiClient chosen, String path, List<Map<String, Object>> parts) {
        step(chosen, path, "start", "safetyConfirmed", true);
        step(chosen, path, "finish", "partsUsed", parts, "labourMinutes", 60, "workDone", "Replaced");
        step(chosen, path, "test", "passed", true);
    }

    Reply signed(ApiClient chosen, String path) {
        return step(chosen, path, "signature", "signedBy", "CUSTOMER", "satisfied", true);
    }

    /** The follow-up call about a request; what it found decides what comes then. */
    JsonNode calledBack(String requestId, int satisfaction) {
        var followUp = awaited(caller, "/v1/follow-ups?serviceRequestId=" + requestId, "OPENED");
        step(
                caller,
                "/v1/follow-ups/" + followUp.path("id").asText(),
                "answer",
                "satisfaction",
                satisfaction,
                "problemSolved",
                true,
                "comment",
                "Told on the telephone");
        return followUp;
    }

    /** The next step of an aggregate as it stands now; read anew when news from another service came in between. */
    Reply step(ApiClient who, String path, String noun, @Nullable Object... fields) {
        for (var attempt = 1; ; attempt++) {
            try {
                return who.step(path + "/" + noun, who.get(path), Fields.of(fields));
            } catch (Refused e) {
                if (e.status() != 412 || attempt == 10) {
                    throw e;
                }
            }
        }
    }

    /** The refusal of a step that must not be possible. */
    static Refused refusal(Runnable call) {
        var refused = catchThrowableOfType(Refused.class, call::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    /** The newest item of a list once it has the status; news travel between services. */
    JsonNode awaited(ApiClient who, String list, String status) {
        return await("a " + status + " in " + list)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> who.newest(list).orElse(MissingNode.getInstance()),
                        item -> item.path("status").asText().equals(status));
    }

    void awaitRequest(String requestId, String status) {
        await("request " + requestId + " to be " + status)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(
                                agent.get("/v1/service-requests/" + requestId).state())
                        .isEqualTo(status));
    }
}
