package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** S4 and S1-3.3: a technician who cannot come says so, and somebody else is asked. */
class RefusalJourneyTest {
    private final World world = new World();

    /** T25, T26 */
    @Test
    void aRefusedVisitIsOfferedToAnotherTechnician() {
        var visit = world.proposedVisit(world.registered(world.acme).id());
        var first = visit.path("technicianLogin").asText();
        var path = "/v1/visits/" + visit.path("id").asText();

        world.step(world.person(first), path, "refusal", "reason", "Car does not start");

        await().atMost(World.SOON).untilAsserted(() -> {
            var now = world.dispatcher.get(path);
            assertThat(now.state()).isEqualTo("PROPOSED");
            assertThat(now.text("technicianLogin")).isNotEqualTo(first);
        });
    }

    @Test
    void aTechnicianCannotAcceptAnothersVisit() {
        var visit = world.proposedVisit(world.registered(world.acme).id());
        var path = "/v1/visits/" + visit.path("id").asText();
        var other = visit.path("technicianLogin").asText().equals("tech-15") ? "tech-14" : "tech-15";

        var refused = World.refusal(() -> world.step(world.person(other), path, "acceptance"));

        assertThat(refused.status()).isEqualTo(404);
    }

    /** T65: what was not started yet ends with the request. */
    @Test
    void aCancelledRequestEndsItsVisit() {
        var request = world.registered(world.acme).id();
        var visit = world.proposedVisit(request);

        world.step(world.acme, "/v1/service-requests/" + request, "cancellation", "reason", "WITHDRAWN");

        world.awaited(world.dispatcher, "/v1/visits?serviceRequestId=" + request, "CANCELLED");
        assertThat(visit.path("id").asText()).isNotBlank();
    }
}
