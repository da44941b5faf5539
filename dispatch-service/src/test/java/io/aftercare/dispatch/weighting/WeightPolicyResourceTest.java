package io.aftercare.dispatch.weighting;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.dispatch.Policies;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Weights that people set, and what follows from them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WeightPolicyResourceTest {
    private final Network network = new Network();

    /** S0-6.1: every decision says by which edition it was taken. */
    @Test
    void anExplanationNamesThePolicyOfTheOutlet() {
        network.opened().withTechnician(1);
        var before = network.proposedVisit();
        var policy = Policies.drafted(network.outletCode(), Map.of("name", "own-" + network.skill()));
        Policies.step(policy, "activation")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("activeFrom", notNullValue())
                .body("edition", equalTo(1));
        var after = network.proposedVisit();

        assertThat(explanation(before).getString("policy.name")).isEqualTo("standard");
        assertThat(explanation(after).getString("policy.name")).isEqualTo("own-" + network.skill());
        assertThat(explanation(after).getInt("policy.edition")).isEqualTo(1);
        assertThat(explanation(after).getString("ranked[0].policy.name")).isEqualTo("own-" + network.skill());
        assertThat(explanation(after).getInt("ranked[0].terms.find { it.kind == 'DISTANCE' }.measure"))
                .isBetween(900, 1_100);
    }

    /** S2-3.2c: without the load the nearer one is asked again and again. */
    @Test
    void theWeightsOfThePolicyDecide() {
        network.opened().withTechnician(1).withTechnician(2);
        assertThat(askedFor(network.proposedVisit())).isEqualTo(network.login(1));
        assertThat(askedFor(network.proposedVisit())).isEqualTo(network.login(2));
        activated(Map.of("pointsPerOpenVisit", 0));

        assertThat(askedFor(network.proposedVisit())).isEqualTo(network.login(1));
        assertThat(askedFor(network.proposedVisit())).isEqualTo(network.login(1));
    }

    /** S0-6.1 */
    @Test
    void aSuccessorEndsItsPredecessorWhenItBegins() {
        network.opened().withTechnician(1);
        var first = activated(Map.of("name", "first-" + network.skill()));
        var second = Policies.drafted(network.outletCode(), Map.of("name", "second-" + network.skill()));
        var begin = Instant.ofEpochMilli(System.currentTimeMillis())
                .plus(Duration.ofDays(2))
                .toString();
        Policies.step(second, "activation", Map.of("from", begin)).statusCode(200);

        assertThat(policy(first).getString("status")).isEqualTo("RETIRED");
        assertThat(Instant.parse(policy(first).getString("retiredAt"))).isEqualTo(Instant.parse(begin));
        assertThat(explanation(network.proposedVisit()).getString("policy.name"))
                .isEqualTo("first-" + network.skill());
    }

    /** S0-6.1: who has planned a change can think again before it. */
    @Test
    void anEarlierSuccessorTakesThePlaceOfALaterOne() {
        network.opened().withTechnician(1);
        var first = activated(Map.of("name", "first-" + network.skill()));
        var later = Policies.drafted(network.outletCode(), Map.of("name", "later-" + network.skill()));
        var begin = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofDays(2));
        Policies.step(later, "activation", Map.of("from", begin.toString())).statusCode(200);
        var sooner = activated(Map.of("name", "sooner-" + network.skill()));

        assertThat(explanation(network.proposedVisit()).getString("policy.name"))
                .isEqualTo("sooner-" + network.skill());
        assertThat(policy(later).getString("status")).isEqualTo("RETIRED");
        assertThat(policy(later).getString("retiredAt")).isEqualTo(policy(later).getString("activeFrom"));
        assertThat(policy(first).getString("retiredAt"))
                .isEqualTo(policy(sooner).getString("activeFrom"));
    }

    @Test
    void aPolicyCannotBeginInThePast() {
        network.opened();
        var policy = Policies.drafted(network.outletCode(), Map.of());

        Policies.step(policy, "activation", Map.of("from", "2026-01-01T00:00:00Z"))
                .statusCode(400)
                .body("errors[0].field", equalTo("from"))
                .body("errors[0].rule", equalTo("not-in-past"));
        assertThat(policy(policy).getString("status")).isEqualTo("DRAFT");
    }

    /** S0-6.1: a search that runs is not judged by two measures. */
    @Test
    void aRunningPlanKeepsThePolicyItBeganWith() {
        var plans = new PlanCalls(network);
        network.opened().withTechnician(1);
        network.proposedVisit();
        var running = plans.asked(Map.of("seconds", 120, "steps", 1_000_000_000));
        plans.await(running, "RUNNING");
        activated(Map.of("name", "free-ways-" + network.skill(), "routes", routes(0)));
        plans.step(running, "stop", Map.of()).statusCode(200);

        var before = plans.await(running, "FINISHED");
        var next = plans.finished(Map.of());
        assertThat(before.getString("policy.name")).isEqualTo("standard");
        assertThat(way(before)).isPositive();
        assertThat(plans.plan(next).getString("policy.name")).isEqualTo("free-ways-" + network.skill());
        assertThat(plans.plan(next).getInt("cost.plannedVisits")).isEqualTo(1);
        assertThat(way(plans.plan(next))).isZero();
    }

    @Test
    void withoutAPolicyOfItsOwnTheOneForAllHolds() {
        network.opened().withTechnician(1);
        var own = activated(Map.of());
        Policies.step(own, "retirement").statusCode(200).body("status", equalTo("RETIRED"));

        assertThat(explanation(network.proposedVisit()).getString("policy.name"))
                .isEqualTo("standard");
        var standard = Api.as(MANAGER)
                .get("/v1/assignment-policies?name=standard")
                .jsonPath()
                .getString("items[0].id");
        Policies.step(standard, "retirement").statusCode(409).body("code", equalTo("default-policy-needed"));
    }

    @Test
    void weightsHaveBounds() {
        network.opened();
        for (var changes : List.<Map<String, Object>>of(
                Map.of("distancePermille", -1),
                Map.of("pointsPerOpenVisit", 100_001),
                Map.of("pointsPerHourOfWaiting", Map.of("p1", 1, "p2", 1, "p3", 1)),
                Map.of("name", "Not a Name"),
                Map.of("outletCode", "NO-SUCH-OUTLET"),
                Map.of("routes", Map.of("perKilometre", 1_000)))) {
            Api.as(MANAGER)
                    .body(Policies.facts(network.outletCode(), changes))
                    .post("/v1/assignment-policies")
                    .then()
                    .statusCode(400)
                    .body(
                            "errors[0].field",
                            startsWith(changes.keySet().iterator().next()));
        }
    }

    @Test
    void theSameNameGetsTheNextEdition() {
        network.opened();
        var name = "named-" + network.skill();
        Policies.drafted(network.outletCode(), Map.of("name", name));
        var second = Policies.drafted(network.outletCode(), Map.of("name", name));

        assertThat(policy(second).getInt("edition")).isEqualTo(2);
    }

    /** S2-3.2c */
    @Test
    void twoPoliciesAreComparedOnPastDecisions() {
        network.opened().withTechnician(1).withTechnician(2);
        var own = Policies.drafted(network.outletCode(), Map.of("pointsPerOpenVisit", 0));
        network.proposedVisit();
        network.proposedVisit();
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var standard = Api.as(MANAGER)
                .get("/v1/assignment-policies?name=standard")
                .jsonPath()
                .getString("items[0].id");

        var comparison = Api.as(network.stationHead())
                .get("/v1/assignment-policies/" + standard + "/comparison?with=" + own + "&from="
                        + now.minus(Duration.ofDays(1)) + "&until=" + now.plus(Duration.ofDays(1)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(comparison.getInt("decisions")).isEqualTo(2);
        assertThat(comparison.getInt("differing")).isEqualTo(1);
        assertThat(comparison.getString("one.policy.name")).isEqualTo("standard");
        assertThat(comparison.getInt("one.measures.LOAD")).isZero();
        assertThat(comparison.getInt("other.measures.LOAD")).isEqualTo(1);
        assertThat(comparison.getInt("one.measures.DISTANCE"))
                .isGreaterThan(comparison.getInt("other.measures.DISTANCE"));
        assertThat(comparison.getInt("one.points.DISTANCE")).isEqualTo(comparison.getInt("one.measures.DISTANCE"));
        assertThat(comparison.getInt("other.points.LOAD")).isZero();
        assertThat(comparison.getBoolean("cut")).isFalse();

        var elsewhere = Api.as(new Network().opened().stationHead())
                .get("/v1/assignment-policies/" + standard + "/comparison?with=" + standard + "&from="
                        + now.minus(Duration.ofDays(1)) + "&until=" + now.plus(Duration.ofDays(1)));
        assertThat(elsewhere.jsonPath().getInt("decisions")).isZero();
    }

    @Test
    void aComparisonIsBounded() {
        network.opened();
        var own = Policies.drafted(network.outletCode(), Map.of());

        Api.as(DISPATCHER)
                .get("/v1/assignment-policies/" + own + "/comparison?with=" + own
                        + "&from=2026-01-01T00:00:00Z&until=2026-03-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("at-most-31-days"));
    }

    /** S0-4.2a */
    @Test
    void staffOfAnOutletSetWeightsForItOnly() {
        network.opened();
        var other = new Network().opened();

        Api.as(network.stationHead())
                .body(Policies.facts(other.outletCode(), Map.of()))
                .post("/v1/assignment-policies")
                .then()
                .statusCode(403);
        Api.as(network.stationHead())
                .body(Policies.facts(null, Map.of()))
                .post("/v1/assignment-policies")
                .then()
                .statusCode(403);
        Api.as(network.stationHead())
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/assignment-policies/" + Policies.drafted(network.outletCode(), Map.of()) + "/activation")
                .then()
                .statusCode(403);
        Api.as(network.stationHead())
                .get("/v1/assignment-policies/" + Policies.drafted(other.outletCode(), Map.of()))
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> routes(int perKilometre) {
        return Map.of(
                "perKilometre", perKilometre,
                "perDrivingHour", 30_000,
                "perShift", 0,
                "perLateHour", 60_000,
                "perOvertimeHour", 40_000,
                "fairness", 2_000,
                "notPreferred", 5_000,
                "otherShift", 10_000,
                "perMovedHour", 5_000,
                "leftOut", 10_000_000);
    }

    private static long way(JsonPath plan) {
        return plan.getList("cost.terms.findAll { it.term == 'WAY' }.points", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private String activated(Map<String, Object> changes) {
        var policy = Policies.drafted(network.outletCode(), changes);
        Policies.step(policy, "activation").statusCode(200);
        return policy;
    }

    private static JsonPath policy(String id) {
        return Api.as(MANAGER).get("/v1/assignment-policies/" + id).jsonPath();
    }

    private static JsonPath explanation(UUID visitId) {
        return Api.as(DISPATCHER).get("/v1/visits/" + visitId + "/explanation").jsonPath();
    }

    private static String askedFor(UUID visitId) {
        return explanation(visitId).getString("technicianLogin");
    }
}
