package io.aftercare.dispatch.visit;

import static io.aftercare.dispatch.Network.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees which visit: outside of it, it does not exist. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisitScopeTest {
    private final Network network = new Network();

    @Test
    void aTechnicianSeesOnlyTheVisitsProposedToHerOrHim() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.proposedVisit();

        Api.as(network.technician(1)).get("/v1/visits/" + visitId).then().statusCode(200);
        Api.as(network.technician(2)).get("/v1/visits/" + visitId).then().statusCode(404);
        assertThat(Api.as(network.technician(2)).get("/v1/visits").jsonPath().getList("items"))
                .isEmpty();
        step(network.technician(2), visitId, "acceptance", Map.of()).statusCode(404);
    }

    /** S0-4.2a */
    @Test
    void aStationHeadActsForTheOwnOutletOnly() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");

        step(stranger, visitId, "acceptance", Map.of()).statusCode(404);
        step(network.stationHead(), visitId, "acceptance", Map.of()).statusCode(200);
    }

    @Test
    void aStationHeadCannotGiveAVisitToAnotherOutlet() {
        var other = new Network().opened().withTechnician(1);
        network.opened().withTechnician(1);

        step(
                        network.stationHead(),
                        network.proposedVisit(),
                        "assignment",
                        Map.of("technicianLogin", other.login(1), "reason", "Nearer"))
                .statusCode(400);
    }

    @Test
    void aPartnerSeesItsOwnVisitsOnly() {
        network.opened().withTechnician(1).wishing("partner", "acme");
        var visitId = network.proposedVisit();

        Api.as(Tokens.of("acme").roles("partner").partner("acme"))
                .get("/v1/visits/" + visitId)
                .then()
                .statusCode(200)
                .body("partner", equalTo("acme"));
        Api.as(Tokens.of("globex").roles("partner").partner("globex"))
                .get("/v1/visits/" + visitId)
                .then()
                .statusCode(404);
    }

    @Test
    void aDispatcherActsForATechnician() {
        network.opened().withTechnician(1);

        step(Network.DISPATCHER, network.proposedVisit(), "acceptance", Map.of())
                .statusCode(200)
                .body("technicianLogin", equalTo(network.login(1)));
    }

    @Test
    void aListIsReadPageByPageWithoutGaps() {
        network.opened().withTechnician(1);
        for (var i = 0; i < 5; i++) {
            network.proposedVisit();
        }

        var path = "/v1/visits?limit=2&outletCode=" + network.outletCode();
        var ids = new ArrayList<String>();
        for (var next = ""; next != null; ) {
            var page = Api.as(Network.DISPATCHER)
                    .get(path + (next.isEmpty() ? "" : "&after=" + next))
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next");
        }

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }
}
