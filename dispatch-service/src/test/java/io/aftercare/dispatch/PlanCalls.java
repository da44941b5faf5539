package io.aftercare.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans for one network, asked for by its head: whatever other tests leave open is not hers. */
public final class PlanCalls {
    private final Tokens head;

    public PlanCalls(Network network) {
        head = network.stationHead();
    }

    /** From now on for two days, over as soon as the steps are done. */
    public static Map<String, Object> twoDays(Map<String, ?> changes) {
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var facts = new HashMap<String, Object>(Map.of(
                "from", now.toString(), "until", now.plus(Duration.ofDays(2)).toString(), "seconds", 20, "steps", 500));
        facts.putAll(changes);
        return facts;
    }

    /** Ten hours of the next day in New York, whatever time it is now. */
    public static Map<String, Object> tomorrow() {
        var midnight = Instant.ofEpochMilli(System.currentTimeMillis())
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(1));
        return Map.of(
                "from",
                midnight.plus(Duration.ofHours(10)).toString(),
                "until",
                midnight.plus(Duration.ofHours(20)).toString());
    }

    public ValidatableResponse ask(Map<String, ?> changes) {
        return Api.as(head).body(twoDays(changes)).post("/v1/plans").then();
    }

    public UUID asked(Map<String, ?> changes) {
        return ask(changes).statusCode(201).extract().jsonPath().getUUID("id");
    }

    public UUID finished(Map<String, ?> changes) {
        var planId = asked(changes);
        await(planId, "FINISHED");
        return planId;
    }

    public JsonPath await(UUID planId, String status) {
        Patience.await().untilAsserted(() -> assertThat(plan(planId).getString("status"))
                .isEqualTo(status));
        return plan(planId);
    }

    public JsonPath plan(UUID planId) {
        return read(planId, "");
    }

    public JsonPath read(UUID planId, String what) {
        return Api.as(head)
                .get("/v1/plans/" + planId + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The visits that the plan makes, in the order of technicians and times. */
    public List<String> plannedVisits(UUID planId) {
        return read(planId, "/routes").getList("items.tours.stops.visitId.flatten()", String.class);
    }

    public List<String> unplannedVisits(UUID planId) {
        return read(planId, "/unplanned").getList("items.visitId", String.class);
    }

    public ValidatableResponse step(UUID planId, String step, Map<String, ?> facts) {
        return Api.as(head)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/plans/" + planId + "/" + step)
                .then();
    }

    /** Adopts and gives the outcomes by visit. */
    public Map<String, String> adopt(UUID planId, Map<String, ?> facts) {
        var answer = step(planId, "adoption", facts).statusCode(200).extract().jsonPath();
        var outcomes = new HashMap<String, String>();
        answer.<Map<String, String>>getList("visits")
                .forEach(each -> outcomes.put(each.get("visitId"), each.get("outcome")));
        return outcomes;
    }
}
