package io.aftercare.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.kit.events.EventJson;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans over HTTP, searched for in the background of the running service. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PlanResourceTest {
    private static final Duration SHORTEST_VISIT = Duration.ofMinutes(60);

    private final Network network = new Network();
    private final PlanCalls plans = new PlanCalls(network);

    /** S2-3.2c, S4-3.1a */
    @Test
    void aPlanSaysWhoGoesWhereWhen() {
        network.opened().withTechnician(1).withTechnician(2);
        var visits = proposed(5);

        var planId = plans.finished(Map.of());

        var plan = plans.plan(planId);
        assertThat(plan.getInt("visits")).isEqualTo(5);
        assertThat(plan.getInt("cost.plannedVisits")).isEqualTo(5);
        assertThat(plan.getLong("cost.score"))
                .isEqualTo(plan.getList("cost.terms.points", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(plan.getLong("progress.steps")).isEqualTo(500);
        assertThat(plan.getString("startedAt")).isNotNull();
        assertThat(plans.plannedVisits(planId))
                .containsExactlyInAnyOrderElementsOf(
                        visits.stream().map(UUID::toString).toList());
        plans.read(planId, "/routes")
                .<Map<String, Object>>getList("items.tours.flatten()")
                .forEach(this::checkTour);
    }

    @SuppressWarnings("unchecked")
    private void checkTour(Map<String, Object> tour) {
        var free = Instant.parse((String) tour.get("from"));
        for (var stop : (List<Map<String, Object>>) tour.get("stops")) {
            var arrival = Instant.parse((String) stop.get("arrival"));
            var start = Instant.parse((String) stop.get("start"));
            var end = Instant.parse((String) stop.get("end"));
            assertThat(arrival).isAfterOrEqualTo(free);
            assertThat(start).isAfterOrEqualTo(arrival);
            assertThat(end).isEqualTo(start.plus(SHORTEST_VISIT));
            assertThat((Integer) stop.get("slackSeconds")).isNotNegative();
            free = end;
        }
        assertThat(free).isBeforeOrEqualTo(Instant.parse((String) tour.get("until")));
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        network.opened().withTechnician(1).withTechnician(2).withTechnician(3);
        proposed(9);
        var facts = PlanCalls.twoDays(Map.of("seed", 7, "from", tomorrow(0), "until", tomorrow(20)));

        var first = plans.finished(facts);
        var second = plans.finished(facts);

        assertThat(plans.read(first, "/routes").prettify())
                .isEqualTo(plans.read(second, "/routes").prettify());
        assertThat(plans.plan(first).getLong("cost.score"))
                .isEqualTo(plans.plan(second).getLong("cost.score"));
    }

    @Test
    void aVisitThatCannotBePlannedSaysWhy() {
        network.opened().withTechnician(1);
        var visit = network.proposedVisit();
        change(1, Map.of("skills", List.of("something-else")));

        var planId = plans.finished(PlanCalls.tomorrow());

        assertThat(plans.unplannedVisits(planId)).containsExactly(visit.toString());
        var refusal = plans.read(planId, "/unplanned").setRootPath("items[0].nearest[0]");
        assertThat(refusal.getString("technicianLogin")).isEqualTo(network.login(1));
        assertThat(refusal.getList("reasons.reason")).containsExactly("SKILL_MISSING");
        assertThat(refusal.getString("reasons[0].change")).contains("skill");

        change(1, Map.of("skills", List.of(network.skill())));
        assertThat(plans.plannedVisits(plans.finished(PlanCalls.tomorrow()))).containsExactly(visit.toString());
    }

    @Test
    void withNobodyAtWorkAPlanSaysSo() {
        network.opened().withTechnician(1);
        var visit = network.proposedVisit();
        change(1, Map.of("active", false));

        var planId = plans.finished(Map.of());

        assertThat(plans.unplannedVisits(planId)).containsExactly(visit.toString());
        assertThat(plans.read(planId, "/unplanned").getBoolean("items[0].nobodyAtWork"))
                .isTrue();
    }

    /** An appointment stays with its technician and time. */
    @Test
    void whatIsAgreedWithTheCustomerIsPlannedAsAgreed() {
        network.opened().withTechnician(1).withTechnician(2);
        var visit = network.proposedVisit();
        Network.step(network.technician(1), visit, "acceptance", Map.of()).statusCode(200);
        var appointment = Map.of("from", tomorrow(15), "until", tomorrow(17));
        Network.step(network.technician(1), visit, "appointment", appointment).statusCode(200);
        proposed(3);

        var planId = plans.finished(Map.of());

        var tours =
                plans.read(planId, "/routes").param("login", network.login(1)).param("visit", visit.toString());
        var start = tours.getString(
                "items.find { it.technicianLogin == login }.tours.stops.flatten().find { it.visitId == visit }.start");
        assertThat(Instant.parse(start)).isBetween(Instant.parse(tomorrow(15)), Instant.parse(tomorrow(17)));
    }

    @Test
    void whoIsBusyIsNotSentElsewhereBeforeTheVisitIsDone() {
        network.opened().withTechnician(1);
        var busyWith = network.arrivedVisit(1);
        var next = network.proposedVisit();

        var planId = plans.finished(Map.of());

        var routes = plans.read(planId, "/routes");
        assertThat(plans.plannedVisits(planId)).containsExactly(next.toString());
        assertThat(Instant.parse(routes.getString("items[0].tours[0].stops[0].start")))
                .isAfterOrEqualTo(Instant.parse(Network.visit(busyWith).getString("arrivedAt"))
                        .plus(SHORTEST_VISIT));
    }

    @Test
    void aPlanCanBeStoppedAtAnyTimeWithItsBest() {
        network.opened().withTechnician(1).withTechnician(2);
        proposed(4);
        var planId = plans.asked(Map.of("seconds", 120, "steps", 1_000_000_000));
        Patience.await().untilAsserted(() -> assertThat(plans.plan(planId).getString("progress.improvedAt"))
                .isNotNull());

        plans.step(planId, "stop", Map.of()).statusCode(200).body("stopRequested", equalTo(true));

        var plan = plans.await(planId, "FINISHED");
        assertThat(plan.getDouble("progress.seconds")).isLessThan(60);
        assertThat(plan.getInt("cost.plannedVisits")).isEqualTo(4);
        plans.step(planId, "stop", Map.of()).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    /** (a) cancellation, delay, no-show: planning again changes little. */
    @Test
    void aPlanAfterAnotherKeepsWhatCanStay() {
        network.opened().withTechnician(1).withTechnician(2);
        proposed(6);
        var facts = Map.of("from", tomorrow(0), "until", tomorrow(23));
        var first = plans.finished(facts);
        var one = network.proposedVisit().toString();

        var second = plans.finished(
                Map.of("from", tomorrow(0), "until", tomorrow(23), "after", first.toString(), "seed", 99));

        assertThat(plans.plannedVisits(second)).contains(one).hasSize(7);
        assertThat(technicianOf(second).entrySet())
                .containsAll(technicianOf(first).entrySet());
    }

    private Map<String, String> technicianOf(UUID planId) {
        var technicians = new HashMap<String, String>();
        plans.read(planId, "/routes").<Map<String, Object>>getList("items").forEach(route -> {
            var visits = JsonPath.from(EventJson.write(route)).getList("tours.stops.flatten().visitId", String.class);
            visits.forEach(visit -> technicians.put(visit, (String) route.get("technicianLogin")));
        });
        return technicians;
    }

    @Test
    void aQuestionThinksTechniciansAwayAndIsNotAdopted() {
        network.opened().withTechnician(1).withTechnician(2);
        proposed(3);

        var planId = plans.finished(Map.of("whatIf", Map.of("withoutTechnicians", List.of(network.login(1)))));

        assertThat(plans.read(planId, "/routes").getList("items.technicianLogin"))
                .containsExactly(network.login(2));
        plans.step(planId, "adoption", Map.of()).statusCode(409).body("code", equalTo("what-if-plan"));
    }

    @Test
    void listsGoOnWithTheCursor() {
        network.opened().withTechnician(1).withTechnician(2).withTechnician(3);
        proposed(12);
        var planId = plans.finished(Map.of());
        plans.finished(Map.of());

        var routes = plans.read(planId, "/routes").getList("items.technicianId");
        var page = plans.read(planId, "/routes?limit=1");
        var next = plans.read(planId, "/routes?limit=200&after=" + page.getString("next"));
        assertThat(page.getList("items.technicianId")).isEqualTo(routes.subList(0, 1));
        assertThat(next.getList("items.technicianId")).isEqualTo(routes.subList(1, routes.size()));
        var firstPlans = Api.as(network.stationHead()).get("/v1/plans?limit=1").jsonPath();
        var morePlans = Api.as(network.stationHead())
                .get("/v1/plans?after=" + firstPlans.getString("next"))
                .jsonPath();
        assertThat(morePlans.getList("items.id")).containsExactly(planId.toString());
    }

    @Test
    void anImpossibleHorizonIsRefusedByFieldAndRule() {
        network.opened().withTechnician(1);

        refused(Map.of("until", tomorrow(-48), "from", tomorrow(-40)), "until", "after-from");
        refused(Map.of("until", tomorrow(24 * 15)), "until", "at-most-14-days");
        refused(Map.of("from", tomorrow(-24 * 9), "until", tomorrow(-24 * 5)), "until", "not-in-past");
        refused(Map.of("from", tomorrow(-24 * 4)), "from", "not-in-past");
        refused(Map.of("seconds", 121), "seconds", "max");
        refused(Map.of("after", "0198c5a4-3f00-7000-8000-000000000001"), "after", "known-plan");
        refused(Map.of("outletCode", "ELSEWHERE"), "outletCode", "known-outlet");
        refused(
                Map.of("whatIf", Map.of("withoutTechnicians", List.of("nobody"))),
                "whatIf.withoutTechnicians",
                "known-technician");
    }

    /** No day's work but a mistake of whoever asks: nothing of it is kept. */
    @Test
    void farTooManyVisitsForOneTechnicianAreRefused() {
        network.opened().withTechnician(1, Map.of("maxOpenVisits", 100));
        proposed(51);

        plans.ask(PlanCalls.tomorrow())
                .statusCode(400)
                .body("errors[0].field", equalTo("until"))
                .body("errors[0].rule", equalTo("at-most-visits-per-duty"))
                .body("errors[0].message", startsWith("51 open visits for 1 duties"));

        assertThat(Api.as(network.stationHead()).get("/v1/plans").jsonPath().getList("items"))
                .isEmpty();
    }

    private void refused(Map<String, ?> changes, String field, String rule) {
        plans.ask(changes)
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
    }

    @Test
    void aPlanThatIsStillSearchedForCannotBeBuiltOn() {
        network.opened().withTechnician(1);
        network.proposedVisit();
        var planId = plans.asked(Map.of("seconds", 60, "steps", 1_000_000_000));

        plans.ask(Map.of("after", planId.toString())).statusCode(409).body("code", equalTo("plan-not-finished"));
        plans.step(planId, "adoption", Map.of()).statusCode(409).body("code", equalTo("plan-not-finished"));

        plans.step(planId, "stop", Map.of()).statusCode(200);
        plans.await(planId, "FINISHED");
    }

    /** S0-4.2a */
    @Test
    void plansOfAnotherOutletDoNotExist() {
        network.opened().withTechnician(1);
        var location = plans.ask(Map.of())
                .statusCode(201)
                .header("Location", startsWith("/v1/plans/"))
                .extract()
                .header("Location");
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");

        Api.as(stranger).get(location).then().statusCode(404);
        Api.as(Network.MANAGER).get(location).then().statusCode(200);
        Api.as(Network.MANAGER)
                .body(PlanCalls.twoDays(Map.of()))
                .post("/v1/plans")
                .then()
                .statusCode(403);
    }

    private List<UUID> proposed(int visits) {
        return Stream.generate(network::request).limit(visits).toList().stream()
                .map(request ->
                        UUID.fromString(network.awaitVisit(request, "PROPOSED").getString("id")))
                .toList();
    }

    private void change(int technician, Map<String, Object> facts) {
        Api.as(Network.DISPATCHER)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/technicians/" + network.technicianId(technician) + "/change")
                .then()
                .statusCode(200);
    }

    /** So many hours after the next midnight of UTC. */
    private static String tomorrow(int hours) {
        return Instant.ofEpochMilli(System.currentTimeMillis())
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(24L + hours))
                .toString();
    }
}
