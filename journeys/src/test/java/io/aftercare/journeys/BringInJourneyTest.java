package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S0-3.2: a product handed in at a station. */
class BringInJourneyTest {
    private final World world = new World();

    /** S0-3.2a to S0-3.2e */
    @Test
    void aProductBroughtInIsApprovedInspectedAndSigned() {
        var request = world.registered(world.acme).id();
        var path = "/v1/repairs/" + planned(request).path("id").asText();

        world.step(world.head, path, "approval");
        world.worked(world.technician, path, List.of());
        world.step(world.inspector, path, "inspection", "passed", true);
        world.signed(world.technician, path);

        world.awaitRequest(request, "COMPLETED");
        assertThat(world.head.get(path).text("technicianLogin")).isEqualTo("tech-01");
    }

    /** S0-3.2d: the repair follows its plan only after the head of the same station has approved it. */
    @Test
    void onlyTheHeadOfTheSameStationApproves() {
        var path = "/v1/repairs/"
                + planned(world.registered(world.acme).id()).path("id").asText();
        var elsewhere = world.person("head-04");

        var byTechnician = World.refusal(() -> world.step(world.technician, path, "approval"));
        var byOtherHead = World.refusal(() -> world.step(elsewhere, path, "approval"));
        var early = World.refusal(() -> world.step(world.technician, path, "start", "safetyConfirmed", true));

        assertThat(byTechnician.status()).isEqualTo(403);
        assertThat(byOtherHead.status()).isEqualTo(404);
        assertThat(early.code()).isEqualTo("illegal-transition");
    }

    /** S0-3.2e: work that is not good enough goes back. */
    @Test
    void failedInspectionSendsTheWorkBack() {
        var path = "/v1/repairs/"
                + planned(world.registered(world.acme).id()).path("id").asText();
        world.step(world.head, path, "approval");
        world.worked(world.technician, path, List.of());

        var after = world.step(world.inspector, path, "inspection", "passed", false, "notes", "Still leaks");

        assertThat(after.state()).isEqualTo("STARTED");
        assertThat(after.body().path("reworkCount").asInt()).isEqualTo(1);
    }

    private JsonNode planned(String request) {
        world.triaged(request, "BRING_IN");
        world.step(world.agent, "/v1/service-requests/" + request, "product-expectation", "outletCode", "NYC-BK");
        var repair = world.awaited(world.head, "/v1/repairs?serviceRequestId=" + request, "EXPECTED");
        var path = "/v1/repairs/" + repair.path("id").asText();
        world.step(world.technician, path, "receipt", "condition", "Scratched", "accessories", List.of("Cord"));
        world.planned(world.technician, path, List.of());
        return repair;
    }
}
