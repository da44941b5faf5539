package io.aftercare.dispatch;

import io.aftercare.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assignment policies by the API: the standard weights, but for what is named. */
public final class Policies {
    private Policies() {}

    public static Map<String, Object> facts(@Nullable String outletCode, Map<String, Object> changes) {
        var facts = new HashMap<String, Object>(Map.of(
                "name",
                "nearest-first",
                "distancePermille",
                1_000,
                "pointsPerOpenVisit",
                2_000,
                "outletDistancePermille",
                200,
                "pointsPerHourOfWaiting",
                Map.of("p1", 20_000, "p2", 5_000, "p3", 1_000, "p4", 1_000)));
        if (outletCode != null) {
            facts.put("outletCode", outletCode);
        }
        facts.putAll(changes);
        return facts;
    }

    /** The id of a draft. */
    public static String drafted(@Nullable String outletCode, Map<String, Object> changes) {
        return Api.as(Network.MANAGER)
                .body(facts(outletCode, changes))
                .post("/v1/assignment-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse step(String policyId, String step) {
        return step(policyId, step, Map.of());
    }

    public static ValidatableResponse step(String policyId, String step, Map<String, ?> facts) {
        return Api.as(Network.MANAGER)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/assignment-policies/" + policyId + "/" + step)
                .then();
    }
}
