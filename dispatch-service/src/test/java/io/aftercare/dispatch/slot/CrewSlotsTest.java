package io.aftercare.dispatch.slot;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.slot.SlotDesk.facts;
import static io.aftercare.dispatch.slot.SlotDesk.offersFor;
import static io.aftercare.dispatch.slot.SlotDesk.search;
import static io.aftercare.dispatch.slot.SlotDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3.8-C3: whoever goes along with somebody is not offered to customers at that time. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CrewSlotsTest {
    private Network network;
    private String rare;

    @BeforeEach
    void aNetworkOpens() {
        network = SlotDesk.network(1);
        rare = network.skill() + "-rare";
    }

    /** S3.8-C3, S1-3.3a */
    @Test
    void theTimeOfAMemberIsNotOffered() {
        network.withTechnician(
                2, Map.of("latitude", SlotDesk.LATITUDE, "maxOpenVisits", 1000, "skills", List.of(rare)));
        var visitId = network.proposedVisit();
        var offers = offersFor(visitId).getList("offers.id");
        var last = offers.getLast();
        step(last, "hold", Map.of()).statusCode(200);
        step(last, "booking", Map.of()).statusCode(200);
        var taken = SlotDesk.slot(last);
        assertThat(offeredIn(taken).getList("offers.technicianLogin")).containsOnly(network.login(2));

        Network.step(DISPATCHER, visitId, "crew", Map.of("members", List.of(network.login(2))))
                .statusCode(200);

        assertThat(offeredIn(taken).getList("offers")).isEmpty();
        Network.step(DISPATCHER, visitId, "crew", Map.of("members", List.of())).statusCode(200);
        assertThat(offeredIn(taken).getList("offers.technicianLogin")).containsOnly(network.login(2));
    }

    /** What is offered in the window of a slot to somebody who needs the member's skill. */
    private JsonPath offeredIn(JsonPath slot) {
        var facts = facts(network);
        facts.put("skill", rare);
        facts.put("from", slot.getString("from"));
        facts.put("until", slot.getString("until"));
        return search(facts).statusCode(200).extract().jsonPath();
    }
}
