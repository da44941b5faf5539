package io.aftercare.dispatch.visit;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.appointment;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static io.aftercare.dispatch.Network.visitsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.aftercare.dispatch.Network;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.aftercare.testing.TopicReader.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of a visit over HTTP and the topics. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisitLifeTest {
    private final Network network = new Network();

    /** S2-3.2c, S4-3.1a */
    @Test
    void aRequestedVisitIsProposedToTheBestTechnician() {
        network.opened().withTechnician(2).withTechnician(1);

        var visit = network.awaitVisit(network.request(), "PROPOSED");

        assertThat(visit.getString("technicianLogin")).isEqualTo(network.login(1));
        assertThat(visit.getString("outletCode")).isEqualTo(network.outletCode());
        assertThat(visit.getInt("attempt")).isEqualTo(1);
        assertThat(visit.getString("acceptBy")).isNotNull();
    }

    @Test
    void theSameRequestHeardTwiceMakesOneVisit() {
        network.opened().withTechnician(1);
        var serviceRequestId = Ids.next();
        var facts = network.requestOf(serviceRequestId);
        var eventId = EventFeeder.send("service_request.visit_requested.v1", serviceRequestId, 3, facts);
        network.awaitVisit(serviceRequestId, "PROPOSED");

        EventFeeder.sendAgain(eventId, "service_request.visit_requested.v1", serviceRequestId, 3, facts);
        network.proposedVisit();

        assertThat(visitsOf(serviceRequestId).getList("items")).hasSize(1);
    }

    /** S1-2.2.3a, S1-3.3a, S1-4.1b, S1-4.1c, S3.8-C4 */
    @Test
    void aVisitIsToldStepByStep() {
        network.opened().withTechnician(1);
        var visitId = network.arrivedVisit(1);
        var serviceRequestId = UUID.fromString(visit(visitId).getString("serviceRequestId"));

        var repairId = Ids.next();
        EventFeeder.send(
                "repair.completed.v1",
                repairId,
                9,
                Map.of(
                        "repairId",
                        repairId,
                        "visitId",
                        visitId,
                        "serviceRequestId",
                        serviceRequestId,
                        "at",
                        visit(visitId).getString("arrivedAt")));
        TopicReader.await("visit.completed.v1", visitId);

        var told = TopicReader.eventsOf("aftercare.visit", visitId);
        assertThat(told)
                .extracting(Told::type)
                .containsExactly(
                        "visit.requested.v1",
                        "visit.proposed.v1",
                        "visit.accepted.v1",
                        "visit.appointed.v1",
                        "visit.departed.v1",
                        "visit.arrived.v1",
                        "visit.completed.v1");
        assertThat(told).extracting(Told::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        var arrived = told.get(5).payload();
        assertThat(arrived.get("onTime").asBoolean()).isTrue();
        assertThat(arrived.get("policy").get("code").asText()).isEqualTo("on-site-standard");
        assertThat(visit(visitId).getString("status")).isEqualTo("COMPLETED");
    }

    /** S3.7-B2, S4-3.1a */
    @Test
    void aRefusedVisitIsProposedToTheNextTechnician() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.proposedVisit();

        step(network.technician(1), visitId, "refusal", Map.of("reason", "My car is broken"))
                .statusCode(200)
                .body("status", equalTo("REQUESTED"))
                .body("failedAttempts", equalTo(1));

        assertThat(network.awaitProposalTo(2, visitId).getInt("attempt")).isEqualTo(2);
        var refused = TopicReader.await("visit.refused.v1", visitId).payload();
        assertThat(refused.get("timedOut").asBoolean()).isFalse();
        assertThat(refused.toString()).doesNotContain("car");
    }

    @Test
    void aRefusalNeedsAReason() {
        network.opened().withTechnician(1);

        step(network.technician(1), network.proposedVisit(), "refusal", Map.of())
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
    }

    @Test
    void theThirdRefusalIsEscalatedAndTheFourthTechnicianAsked() {
        network.opened();
        List.of(1, 2, 3, 4).forEach(network::withTechnician);
        var visitId = network.proposedVisit();

        for (var technician : List.of(1, 2, 3)) {
            network.awaitProposalTo(technician, visitId);
            step(network.technician(technician), visitId, "refusal", Map.of("reason", "No"))
                    .statusCode(200);
        }

        network.awaitProposalTo(4, visitId);
        TopicReader.await("visit.escalated.v1", visitId);
        var escalated = TopicReader.eventsOf("aftercare.visit", visitId).stream()
                .filter(event -> event.type().equals("visit.escalated.v1"))
                .toList();
        assertThat(escalated).hasSize(1);
        assertThat(escalated.getFirst().payload().get("reason").asText()).isEqualTo("REFUSED_THREE_TIMES");
    }

    @Test
    void aTechnicianWhoComesLaterGetsTheVisitThatNobodyCouldMake() {
        network.opened();
        var serviceRequestId = network.request();
        Patience.await()
                .untilAsserted(() -> assertThat(visitsOf(serviceRequestId).getString("items[0].unassignedReason"))
                        .isEqualTo("NO_CANDIDATE"));

        network.withTechnician(1);

        var visit = network.awaitVisit(serviceRequestId, "PROPOSED");
        assertThat(visit.getString("unassignedReason")).isNull();
        var visitId = UUID.fromString(visit.getString("id"));
        TopicReader.await("visit.proposed.v1", visitId);
        assertThat(TopicReader.eventsOf("aftercare.visit", visitId))
                .extracting(Told::type)
                .containsExactly("visit.requested.v1", "visit.escalated.v1", "visit.proposed.v1");
    }

    /** S4-5a */
    @Test
    void noVisitIsProposedToTheTechniciansOfASuspendedOutletUntilItIsActiveAgain() {
        network.opened().withTechnician(1);
        changeOutlet("suspension");
        var serviceRequestId = network.request();
        Patience.await()
                .untilAsserted(() -> assertThat(visitsOf(serviceRequestId).getString("items[0].unassignedReason"))
                        .isEqualTo("NO_CANDIDATE"));

        changeOutlet("reactivation");

        network.awaitVisit(serviceRequestId, "PROPOSED");
    }

    @Test
    void aCancelledRequestCancelsItsVisit() {
        network.opened().withTechnician(1, Map.of("maxOpenVisits", 1));
        var serviceRequestId = network.request();
        network.awaitVisit(serviceRequestId, "PROPOSED");

        cancel(serviceRequestId);

        var visit = network.awaitVisit(serviceRequestId, "CANCELLED");
        assertThat(visit.getString("cancelReason")).isEqualTo("WITHDRAWN");
        network.proposedVisit();
    }

    @Test
    void afterArrivalARequestsCancellationIsLeftToTheRepair() {
        network.opened().withTechnician(1);
        var visitId = network.arrivedVisit(1);
        var serviceRequestId = UUID.fromString(visit(visitId).getString("serviceRequestId"));

        cancel(serviceRequestId);
        network.proposedVisit();
        assertThat(visit(visitId).getString("status")).isEqualTo("ARRIVED");

        var repairId = Ids.next();
        EventFeeder.send(
                "repair.abandoned.v1",
                repairId,
                4,
                Map.of(
                        "repairId",
                        repairId,
                        "serviceRequestId",
                        serviceRequestId,
                        "at",
                        visit(visitId).getString("arrivedAt"),
                        "partner",
                        "acme",
                        "reason",
                        "REQUEST_CANCELLED"));
        assertThat(network.awaitVisit(serviceRequestId, "CANCELLED").getString("cancelReason"))
                .isEqualTo("REPAIR_ABANDONED");
    }

    @Test
    void aRepairAtTheBenchTouchesNoVisit() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();

        var repairId = Ids.next();
        EventFeeder.send(
                "repair.completed.v1", repairId, 9, Map.of("repairId", repairId, "at", "2026-11-21T08:00:00Z"));
        network.proposedVisit();

        assertThat(visit(visitId).getString("status")).isEqualTo("PROPOSED");
    }

    /** S0-4.2a */
    @Test
    void aDispatcherGivesTheVisitToSomebodyElseAndItIsExplained() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.proposedVisit();

        step(
                        DISPATCHER,
                        visitId,
                        "assignment",
                        Map.of("technicianLogin", network.login(2), "reason", "Knows the house"))
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("technicianLogin", equalTo(network.login(2)))
                .body("attempt", equalTo(2));

        Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/explanation")
                .then()
                .body("technicianLogin", equalTo(network.login(2)))
                .body("overrideReason", equalTo("Knows the house"))
                .body("ranked[0].technicianLogin", equalTo(network.login(2)));
    }

    @Test
    void anUnknownTechnicianCannotBeNamed() {
        network.opened().withTechnician(1);

        step(
                        DISPATCHER,
                        network.proposedVisit(),
                        "assignment",
                        Map.of("technicianLogin", "nobody", "reason", "Why not"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("known-technician"));
    }

    @Test
    void theExplanationNamesTermsAndObstacles() {
        network.opened()
                .withTechnician(1)
                .withTechnician(2, Map.of("radiusKm", 1))
                .withTechnician(3);

        var explanation = Api.as(DISPATCHER)
                .get("/v1/visits/" + network.proposedVisit() + "/explanation")
                .then()
                .statusCode(200)
                .body("technicianLogin", equalTo(network.login(1)))
                .body("ranked.technicianLogin", equalTo(List.of(network.login(1), network.login(3))))
                .body("ranked[0].terms.kind", hasItems("DISTANCE", "LOAD", "OUTLET_DISTANCE", "WAITING"))
                .body("excluded[0].obstacles", notNullValue())
                .extract()
                .jsonPath();

        assertThat(explanation.getList("ranked[0].terms.points", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(explanation.getInt("ranked[0].score"));
        assertThat(explanation.getList(
                        "excluded.find { it.technicianLogin == '%s' }.obstacles".formatted(network.login(2))))
                .isEqualTo(List.of("OUTSIDE_TECHNICIAN_AREA"));
    }

    @Test
    void workRecordedLaterKeepsItsTime() {
        var requestedAt = Instant.parse("2026-03-02T15:00:00Z");
        network.opened().withTechnician(1).wishing("at", requestedAt);
        var visitId = network.proposedVisit();
        var acceptedAt = requestedAt.plus(Duration.ofMinutes(3));

        step(network.technician(1), visitId, "acceptance", Map.of("at", acceptedAt.toString()))
                .statusCode(200)
                .body("acceptedAt", equalTo(acceptedAt.toString()));

        step(network.technician(1), visitId, "appointment", withAt(requestedAt))
                .statusCode(400)
                .body("errors[0].rule", equalTo("not-before-previous-step"));
    }

    @Test
    void aStepOutOfOrderIsRefusedWithWhatIsAllowed() {
        network.opened().withTechnician(1);

        step(network.technician(1), network.proposedVisit(), "departure", Map.of())
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("allowed", hasItems("ACCEPTED", "CANCELLED"));
    }

    @Test
    void aChangeNeedsTheStateThatTheCallerSaw() {
        network.opened().withTechnician(1);
        var path = "/v1/visits/" + network.proposedVisit() + "/acceptance";

        Api.as(network.technician(1)).body(Map.of()).post(path).then().statusCode(428);
        Api.as(network.technician(1))
                .header("If-Match", "\"4711\"")
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(412);
    }

    @Test
    void aStepSentTwiceIsTakenOnce() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var etag = Api.as(DISPATCHER).get("/v1/visits/" + visitId).header("ETag");
        var key = Ids.next().toString();

        for (var attempt = 0; attempt < 2; attempt++) {
            Api.as(network.technician(1))
                    .header("Idempotency-Key", key)
                    .header("If-Match", etag)
                    .body(Map.of())
                    .post("/v1/visits/" + visitId + "/acceptance")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ACCEPTED"));
        }
    }

    private void cancel(UUID serviceRequestId) {
        EventFeeder.send(
                "service_request.cancelled.v1",
                serviceRequestId,
                4,
                Map.of(
                        "serviceRequestId",
                        serviceRequestId,
                        "at",
                        Instant.ofEpochMilli(System.currentTimeMillis()),
                        "partner",
                        "acme",
                        "reason",
                        "WITHDRAWN"));
    }

    private void changeOutlet(String step) {
        var id = Api.as(Network.ADMIN)
                .get("/v1/outlets?code=" + network.outletCode())
                .jsonPath()
                .getString("items[0].id");
        var etag = Api.as(Network.ADMIN).get("/v1/outlets/" + id).header("ETag");
        Api.as(Network.ADMIN)
                .header("If-Match", etag)
                .body(Map.of())
                .post("/v1/outlets/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> withAt(Instant at) {
        var facts = new HashMap<>(appointment());
        facts.put("at", at.toString());
        return facts;
    }
}
