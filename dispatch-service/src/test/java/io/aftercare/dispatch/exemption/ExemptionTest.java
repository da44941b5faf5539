package io.aftercare.dispatch.exemption;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S1-4.1b: special circumstances that were explained to the customer beforehand; the clock is moved, not waited for. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExemptionTest {
    private final Network network = new Network();

    @Inject
    SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** S1-4.1b, S3.5-I3b */
    @Test
    void whoWasToldBeforehandIsNotEscalated() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var exempt = network.appointedVisit(1);
        var witness = network.appointedVisit(1);
        tell(exempt, "DEPARTURE", Map.of()).statusCode(200).body("departBy", nullValue());
        tell(exempt, "ARRIVAL", Map.of())
                .statusCode(200)
                .body("arriveBy", nullValue())
                .body("exemptFrom", contains("DEPARTURE", "ARRIVAL"));

        clock.advance(Duration.ofMinutes(61));
        awaitReasons(witness, "DEPARTURE_OVERDUE");
        depart(exempt);
        depart(witness);
        clock.advance(Duration.ofHours(4));

        awaitReasons(witness, "DEPARTURE_OVERDUE", "ARRIVAL_OVERDUE");
        assertThat(reasons(exempt)).isEmpty();
        assertThat(visit(exempt).getBoolean("departureOverdue")).isFalse();
        assertThat(visit(exempt).getBoolean("arrivalOverdue")).isFalse();
    }

    /** S1-4.1b */
    @Test
    void anotherTimeThatWasToldCountsInstead() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var moved = network.appointedVisit(1);
        var witness = network.appointedVisit(1);
        var later = Instant.parse(visit(moved).getString("departBy")).plus(Duration.ofHours(2));
        tell(moved, "DEPARTURE", Map.of("until", later.toString()))
                .statusCode(200)
                .body("departBy", equalTo(later.toString()));

        clock.advance(Duration.ofMinutes(61));
        awaitReasons(witness, "DEPARTURE_OVERDUE");
        assertThat(reasons(moved)).isEmpty();
        clock.advance(Duration.ofMinutes(121));

        awaitReasons(moved, "DEPARTURE_OVERDUE");
    }

    /** S1-4.1b: valid only before it is due. */
    @Test
    void whatIsToldTooLateIsRefused() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);
        var due = visit(visitId).getString("departBy");
        clock.advance(Duration.ofMinutes(61));
        awaitReasons(visitId, "DEPARTURE_OVERDUE");

        tell(visitId, "DEPARTURE", Map.of())
                .statusCode(409)
                .body("code", equalTo("visit-exemption-too-late"))
                .body("title", equalTo("Exemption too late"))
                .body("dueAt", equalTo(due));
        Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/exemptions")
                .then()
                .statusCode(200)
                .body("exemptions", empty());
    }

    /** S1-4.1a, S1-4.1c */
    @Test
    void theContactMayBeExemptUntilATimeIsAgreed() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        tell(visitId, "CONTACT", Map.of()).statusCode(409).body("code", equalTo("visit-limit-not-open"));
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        var later = Instant.parse(visit(visitId).getString("contactBy")).plus(Duration.ofDays(1));

        tell(visitId, "CONTACT", Map.of("until", later.toString()))
                .statusCode(200)
                .body("contactBy", equalTo(later.toString()))
                .body("exemptFrom", contains("CONTACT"));

        step(network.technician(1), visitId, "appointment", Network.appointment())
                .statusCode(200);
        tell(visitId, "CONTACT", Map.of()).statusCode(409).body("code", equalTo("visit-limit-not-open"));
    }

    /** S1-4.1b: the customer was told, whoever goes. */
    @Test
    void whatTheCustomerWasToldHoldsForTheNextTechnician() {
        network.opened().withTechnician(1).withTechnician(2).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);
        tell(visitId, "ARRIVAL", Map.of()).statusCode(200);

        step(DISPATCHER, visitId, "assignment", Map.of("technicianLogin", network.login(2), "reason", "Nearer"))
                .statusCode(200)
                .body("technicianLogin", equalTo(network.login(2)))
                .body("arriveBy", nullValue())
                .body("exemptFrom", contains("ARRIVAL"));
        assertThat(visit(visitId).getString("departBy")).isNotNull();
    }

    /** S1-4.1b: with the reason and who approved it. */
    @Test
    void theRecordSaysWhyAndWhoApproved() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);
        var due = visit(visitId).getString("arriveBy");
        tell(visitId, "ARRIVAL", Map.of("note", "Mrs Miller was told of the flood"))
                .statusCode(200);

        Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/exemptions")
                .then()
                .statusCode(200)
                .body("exemptions[0].number", equalTo(1))
                .body("exemptions[0].limit", equalTo("ARRIVAL"))
                .body("exemptions[0].reason", equalTo("WEATHER"))
                .body("exemptions[0].dueAt", equalTo(due))
                .body("exemptions[0].approvedBy", equalTo("dispatcher-01"))
                .body("exemptions[0].technicianLogin", equalTo(network.login(1)))
                .body("exemptions[0].note", equalTo("Mrs Miller was told of the flood"));
        Api.as(network.technician(1))
                .get("/v1/visits/" + visitId + "/exemptions")
                .then()
                .statusCode(200)
                .body("exemptions[0].reason", equalTo("WEATHER"))
                .body("exemptions[0].note", nullValue());
    }

    /** S1-4.1b */
    @Test
    void whoeverMakesTheVisitDoesNotApproveIt() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);
        var head =
                Tokens.of(network.login(1)).roles("technician", "station-head").outlet(network.outletCode());

        tell(head, visitId, "ARRIVAL", Map.of()).statusCode(403).body("code", equalTo("exemption-of-own-visit"));
        tell(network.stationHead(), visitId, "ARRIVAL", Map.of()).statusCode(200);
    }

    @Test
    void whatCannotBeIsRefused() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);
        var due = visit(visitId).getString("arriveBy");

        tell(visitId, "ARRIVAL", Map.of("customerInformedAt", "2099-01-05T08:00:00Z"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("not-in-future"));
        tell(visitId, "ARRIVAL", Map.of("customerInformedAt", "2020-01-05T08:00:00Z"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("not-before-notice"));
        tell(visitId, "ARRIVAL", Map.of("until", due)).statusCode(400).body("errors[0].rule", equalTo("after-limit"));
        assertThat(visit(visitId).getList("exemptFrom")).isEmpty();
    }

    private ValidatableResponse tell(UUID visitId, String limit, Map<String, ?> changes) {
        return tell(DISPATCHER, visitId, limit, changes);
    }

    private ValidatableResponse tell(Tokens who, UUID visitId, String limit, Map<String, ?> changes) {
        var facts = new HashMap<String, Object>(Map.of(
                "limit",
                limit,
                "reason",
                "WEATHER",
                "customerInformedAt",
                clock.instant().toString()));
        facts.putAll(changes);
        return step(who, visitId, "exemptions", facts);
    }

    private void depart(UUID visitId) {
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
    }

    private static void awaitReasons(UUID visitId, String... reasons) {
        Patience.await().untilAsserted(() -> assertThat(reasons(visitId)).containsExactly(reasons));
    }

    private static List<String> reasons(UUID visitId) {
        return TopicReader.eventsOf("aftercare.visit", visitId).stream()
                .filter(event -> event.type().equals("visit.escalated.v1"))
                .map(event -> event.payload().get("reason").asText())
                .toList();
    }
}
