package io.aftercare.dispatch.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Member;
import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans become true without anybody's word being lost. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AdoptionTest {
    private final Network network = new Network();
    private final PlanCalls plans = new PlanCalls(network);

    /** S0-4.2a: as if a dispatcher had done it by hand. */
    @Test
    void anAdoptedVisitIsProposedAsThePlanWants() {
        network.opened().withTechnician(1).withTechnician(2);
        var visit = network.proposedVisit();
        unavailable(1);
        var planId = plans.finished(Map.of());

        assertThat(plans.adopt(planId, Map.of())).containsExactly(Map.entry(visit.toString(), "ADOPTED"));

        var now = Network.visit(visit);
        assertThat(now.getString("technicianLogin")).isEqualTo(network.login(2));
        assertThat(now.getString("status")).isEqualTo("PROPOSED");
        assertThat(now.getString("planned.start"))
                .isEqualTo(plans.read(planId, "/routes").getString("items[0].tours[0].stops[0].start"));
        assertThat(explanation(visit).getString("overrideReason")).isEqualTo("Plan " + planId);
        Patience.await("the proposal").untilAsserted(() -> assertThat(TopicReader.eventsOf("aftercare.visit", visit))
                .filteredOn(told -> told.type().equals("visit.proposed.v1"))
                .last()
                .satisfies(
                        told -> assertThat(told.payload().get("technicianLogin").asText())
                                .isEqualTo(network.login(2))));
    }

    private static JsonPath explanation(UUID visit) {
        return Api.as(Network.DISPATCHER)
                .get("/v1/visits/" + visit + "/explanation")
                .jsonPath();
    }

    /** S4-2.2c */
    @Test
    void anOutletHeldSinceGetsNothingByAPlan() {
        var member = Member.active(network);
        network.withTechnician(1).withTechnician(2);
        var visit = network.proposedVisit();
        unavailable(1);
        var planId = plans.finished(Map.of());
        member.fined().statusCode(200);

        assertThat(plans.adopt(planId, Map.of())).containsExactly(Map.entry(visit.toString(), "NOT_POSSIBLE"));

        assertThat(Network.visit(visit).getString("technicianLogin")).isEqualTo(network.login(1));
    }

    @Test
    void aVisitThatIsWithTheRightTechnicianOnlyGetsItsTime() {
        network.opened().withTechnician(1);
        var visit = network.proposedVisit();
        Network.step(network.technician(1), visit, "acceptance", Map.of()).statusCode(200);
        var planId = plans.finished(Map.of());

        plans.adopt(planId, Map.of());

        assertThat(Network.visit(visit).getString("status")).isEqualTo("ACCEPTED");
        assertThat(Network.visit(visit).getString("planned.end")).isNotNull();
    }

    @Test
    void adoptingAgainChangesNothing() {
        network.opened().withTechnician(1);
        var visit = network.proposedVisit();
        var planId = plans.finished(Map.of());
        plans.adopt(planId, Map.of());
        var etag = etag(visit);

        assertThat(plans.adopt(planId, Map.of())).isEmpty();
        assertThat(plans.adopt(planId, Map.of("visits", List.of(visit.toString()))))
                .containsExactly(Map.entry(visit.toString(), "ADOPTED"));

        assertThat(etag(visit)).isEqualTo(etag);
    }

    @Test
    void aPlanIsAdoptedVisitByVisit() {
        network.opened().withTechnician(1);
        var one = network.proposedVisit();
        var other = network.proposedVisit();
        var planId = plans.finished(Map.of());

        plans.adopt(planId, Map.of("visits", List.of(one.toString())));

        assertThat(Network.visit(one).getString("planned.start")).isNotNull();
        assertThat(Network.visit(other).getString("planned")).isNull();
        assertThat(plans.adopt(planId, Map.of())).containsExactly(Map.entry(other.toString(), "ADOPTED"));
    }

    /** Whatever people did since the plan was asked for, adoption leaves it. */
    @Test
    void adoptionNeverOverwritesWhatSomebodyChanged() {
        network.opened().withTechnician(1).withTechnician(2);
        var visits =
                IntStream.range(0, 8).mapToObj(_ -> network.proposedVisit()).toList();
        var planId = plans.finished(Map.of());
        var left = new HashMap<String, String>();
        for (var each = 0; each < visits.size(); each += 2) {
            changeByHand(visits.get(each), each);
            left.put(visits.get(each).toString(), etag(visits.get(each)));
        }

        var outcomes = plans.adopt(planId, Map.of());

        for (var visit : visits) {
            var isChanged = left.containsKey(visit.toString());
            assertThat(outcomes).containsEntry(visit.toString(), isChanged ? "CONFLICT" : "ADOPTED");
            if (isChanged) {
                assertThat(etag(visit)).isEqualTo(left.get(visit.toString()));
            }
        }
        assertThat(plans.read(planId, "/conflicts").getList("items.visitId", String.class))
                .containsExactlyInAnyOrderElementsOf(left.keySet());
    }

    private void changeByHand(UUID visit, int way) {
        var login = Network.visit(visit).getString("technicianLogin");
        var other = login.equals(network.login(1)) ? network.login(2) : network.login(1);
        if (way % 4 == 0) {
            Network.step(
                            Network.DISPATCHER,
                            visit,
                            "assignment",
                            Map.of("technicianLogin", other, "reason", "The customer asked for it"))
                    .statusCode(200);
        } else {
            Network.step(Network.DISPATCHER, visit, "acceptance", Map.of()).statusCode(200);
        }
    }

    @Test
    void aConflictShowsBothSidesAndIsChosen() {
        network.opened().withTechnician(1).withTechnician(2);
        var kept = network.proposedVisit();
        var planned = network.proposedVisit();
        var planId = plans.finished(Map.of());
        changeByHand(kept, 0);
        changeByHand(planned, 0);

        var conflict = plans.read(planId, "/conflicts")
                .param("visit", kept.toString())
                .getMap("items.find { it.visitId == visit }");
        var now = Network.visit(kept).getString("technicianLogin");
        assertThat(conflict.toString()).contains("before={", "present={", "plan={", now);
        assertThat(plans.adopt(
                        planId,
                        Map.of(
                                "conflicts",
                                List.of(
                                        Map.of("visitId", kept.toString(), "choice", "KEEP"),
                                        Map.of("visitId", planned.toString(), "choice", "PLAN")))))
                .containsEntry(kept.toString(), "KEPT")
                .containsEntry(planned.toString(), "ADOPTED");

        assertThat(Network.visit(kept).getString("technicianLogin")).isEqualTo(now);
        assertThat(Network.visit(kept).getString("planned")).isNull();
        assertThat(Network.visit(planned).getString("planned.start")).isNotNull();
        assertThat(plans.read(planId, "/conflicts").getList("items")).isEmpty();
    }

    @Test
    void aVisitOnWhichSomebodyHasDepartedStays() {
        network.opened().withTechnician(1);
        var visit = network.proposedVisit();
        var planId = plans.finished(Map.of());
        Network.step(network.technician(1), visit, "acceptance", Map.of()).statusCode(200);
        Network.step(network.technician(1), visit, "appointment", Network.appointment())
                .statusCode(200);
        Network.step(network.technician(1), visit, "departure", Map.of()).statusCode(200);
        var etag = etag(visit);

        var choice = Map.of("conflicts", List.of(Map.of("visitId", visit.toString(), "choice", "PLAN")));
        assertThat(plans.adopt(planId, choice)).containsExactly(Map.entry(visit.toString(), "NOT_POSSIBLE"));

        assertThat(etag(visit)).isEqualTo(etag);
    }

    @Test
    void aTechnicianWhoGivesTheVisitBackLosesItsPlannedTime() {
        network.opened().withTechnician(1).withTechnician(2);
        var visit = network.proposedVisit();
        plans.adopt(plans.finished(Map.of()), Map.of());

        Network.step(Network.DISPATCHER, visit, "refusal", Map.of("reason", "My car is broken"))
                .statusCode(200);

        assertThat(Network.visit(visit).getString("planned")).isNull();
    }

    @Test
    void aVisitThatThePlanKnowsNothingOfIsRefused() {
        network.opened().withTechnician(1);
        network.proposedVisit();
        var planId = plans.finished(Map.of());
        var later = network.proposedVisit().toString();

        plans.step(planId, "adoption", Map.of("visits", List.of(later)))
                .statusCode(400)
                .body("errors[0].field", equalTo("visits"))
                .body("errors[0].rule", equalTo("planned-visit"));
        var choice = List.of(Map.of("visitId", later, "choice", "KEEP"));
        plans.step(planId, "adoption", Map.of("conflicts", choice))
                .statusCode(400)
                .body("errors[0].field", equalTo("conflicts"));
    }

    private void unavailable(int technician) {
        Api.as(Network.DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of("active", false))
                .post("/v1/technicians/" + network.technicianId(technician) + "/change")
                .then()
                .statusCode(200);
    }

    private static String etag(UUID visit) {
        return Api.as(Network.DISPATCHER).get("/v1/visits/" + visit).header("ETag");
    }
}
