package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftercare.journeys.client.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S1-3.1 to S1-3.5: from the call to the settled, followed-up visit. */
class OnSiteJourneyTest {
    private final World world = new World();

    /** T01-T60 */
    @Test
    void aVisitWithPartsEndsSettledAndFollowedUp() {
        var parts = List.of(Fields.of("partNumber", "HT-200", "quantity", 1));
        var request = world.registered(world.acme).id();

        var repair = world.repairOnSite(request);
        var chosen = world.person(repair.path("technicianLogin").asText());
        var path = "/v1/repairs/" + repair.path("id").asText();
        world.planned(chosen, path, parts);
        var reservation = world.awaited(
                world.partsClerk,
                "/v1/reservations?repairId=" + repair.path("id").asText(),
                "RESERVED");
        world.step(
                world.partsClerk, "/v1/reservations/" + reservation.path("id").asText(), "issue");
        awaitParts(path, "ISSUED");
        world.worked(chosen, path, parts);
        var completed = world.signed(chosen, path);

        assertThat(completed.state()).isEqualTo("COMPLETED");
        world.awaitRequest(request, "COMPLETED");
        assertThat(settled(request)).isEqualTo(4950 + 12000);
        world.calledBack(request, 5);
        world.awaitRequest(request, "CLOSED");
        assertThat(world.acme
                        .get("/v1/service-requests/" + request + "/timeline")
                        .body()
                        .toString())
                .contains("visit.arrived", "repair.completed", "settlement.paid", "follow_up.closed");
    }

    /** S3.3d: built in is only what was taken from the shelf. */
    @Test
    void workDoesNotStartBeforeThePartsAreIssued() {
        var request = world.registered(world.acme).id();
        var repair = world.repairOnSite(request);
        var chosen = world.person(repair.path("technicianLogin").asText());
        var path = "/v1/repairs/" + repair.path("id").asText();
        world.planned(chosen, path, List.of(Fields.of("partNumber", "HT-200", "quantity", 1)));

        var refused = World.refusal(() -> world.step(chosen, path, "start", "safetyConfirmed", true));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("parts-not-issued");
    }

    private void awaitParts(String path, String status) {
        await().atMost(World.SOON)
                .until(() -> world.manager.get(path).text("partsStatus").equals(status));
    }

    /** Confirms and pays the fee; in cents. */
    private long settled(String request) {
        var draft = world.awaited(world.agent, "/v1/settlements?serviceRequestId=" + request, "DRAFTED");
        var path = "/v1/settlements/" + draft.path("id").asText();
        var total = draft.path("totalCents").asLong();
        world.step(world.agent, path, "confirmation");
        world.step(world.agent, path, "payment", "method", "CARD", "amountCents", total);
        return total;
    }
}
