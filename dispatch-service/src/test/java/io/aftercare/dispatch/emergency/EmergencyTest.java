package io.aftercare.dispatch.emergency;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.MANAGER;
import static io.aftercare.dispatch.Network.appointment;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static io.aftercare.dispatch.Network.visitsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Urgent visits: who goes, what that displaces, and who is sent when there is nobody. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EmergencyTest {
    private final Network network = new Network();

    /** S3.8-B4, S3.5-I3a: the sooner counts more than the nearer. */
    @Test
    void anEmergencyGoesToWhoeverCanBeThereSoonest() {
        network.opened().withTechnician(1).withTechnician(9).wishing("priority", "P1");
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        absent(1, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)));

        var visit = network.awaitVisit(network.request(), "PROPOSED");

        assertThat(visit.getString("technicianLogin")).isEqualTo(network.login(9));
        Api.as(DISPATCHER)
                .get("/v1/visits/" + visit.getString("id") + "/explanation")
                .then()
                .body("ranked.technicianLogin", equalTo(List.of(network.login(9), network.login(1))));
    }

    /** S3.5-I3a, S3.8-B4 */
    @Test
    void anEmergencyIsPutInFirstAndNamesWhatItDisplaces() {
        network.opened().withTechnician(1);
        var promised = network.appointedVisit(1);
        network.wishing("priority", "P1").withTechnician(2);
        var urgent = network.proposedVisit();

        step(DISPATCHER, urgent, "emergency-assignment", facts(1))
                .statusCode(200)
                .body("visit.technicianLogin", equalTo(network.login(1)))
                .body("displaced", hasSize(1))
                .body("displaced[0].visitId", equalTo(promised.toString()))
                .body("displaced[0].promised", equalTo(true))
                .body("displaced[0].from", equalTo(visit(promised).getString("appointment.from")));

        assertThat(visit(promised).getString("status")).isEqualTo("APPOINTED");
        step(DISPATCHER, urgent, "emergency-assignment", facts(2))
                .statusCode(200)
                .body("displaced", empty());
    }

    @Test
    void whatIsNotUrgentIsNotPutInFirst() {
        network.opened().withTechnician(1);

        step(DISPATCHER, network.proposedVisit(), "emergency-assignment", facts(1))
                .statusCode(409)
                .body("code", equalTo("not-an-emergency"))
                .body("title", equalTo("Not an emergency"));
    }

    /** S3.8-E3b */
    @Test
    void withNobodyInAManagerConsentsToASubcontractor() {
        network.opened().withTechnician(1, Map.of("outside", "SUBCONTRACTOR")).wishing("priority", "P1");
        var visitId = awaitNobody(network.request());
        Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/explanation")
                .then()
                .body(
                        "excluded.find { it.technicianLogin == '%s' }.obstacles".formatted(network.login(1)),
                        equalTo(List.of("FROM_OUTSIDE")));

        step(DISPATCHER, visitId, "emergency-assignment", facts(1))
                .statusCode(409)
                .body("code", equalTo("outside-consent-missing"))
                .body("clause", equalTo("S3.8-E3b"));
        step(DISPATCHER, visitId, "outside-consent", Map.of("reason", "All are away"))
                .statusCode(403);
        step(MANAGER, visitId, "outside-consent", Map.of("reason", "All are away"))
                .statusCode(200)
                .body("givenBy", equalTo("manager-01"))
                .body("reason", equalTo("All are away"));
        step(DISPATCHER, visitId, "emergency-assignment", facts(1))
                .statusCode(200)
                .body("visit.technicianLogin", equalTo(network.login(1)));
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "appointment", appointment()).statusCode(200);
    }

    /** S3.8-E3b: only when it is urgent, and when nobody of ours can go. */
    @Test
    void staffFromOutsideIsForEmergenciesWithNobodyIn() {
        network.opened().withTechnician(1, Map.of("outside", "OTHER_DEPARTMENT"));
        var notUrgent = awaitNobody(network.request());
        var consent = Map.of("reason", "It would be quicker");
        step(MANAGER, notUrgent, "outside-consent", consent).statusCode(409).body("code", equalTo("not-an-emergency"));

        network.withTechnician(2).wishing("priority", "P1");
        var ours = network.awaitVisit(network.request(), "PROPOSED");

        assertThat(ours.getString("technicianLogin")).isEqualTo(network.login(2));
        step(MANAGER, ours.getUUID("id"), "outside-consent", consent)
                .statusCode(409)
                .body("clause", equalTo("S3.8-E3b"));
        step(
                        DISPATCHER,
                        ours.getUUID("id"),
                        "assignment",
                        Map.of("technicianLogin", network.login(1), "reason", "Nearer"))
                .statusCode(409)
                .body("code", equalTo("outside-consent-missing"));
    }

    private Map<String, Object> facts(int technician) {
        return Map.of("technicianLogin", network.login(technician), "reason", "Water is running");
    }

    private static UUID awaitNobody(UUID request) {
        Patience.await().untilAsserted(() -> assertThat(visitsOf(request).getString("items[0].unassignedReason"))
                .isEqualTo("NO_CANDIDATE"));
        return visitsOf(request).getUUID("items[0].id");
    }

    private void absent(int technician, Instant from, Instant until) {
        Api.as(DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of("from", from.toString(), "until", until.toString(), "reason", "Training"))
                .post("/v1/technicians/" + network.technicianId(technician) + "/absence")
                .then()
                .statusCode(200);
    }
}
