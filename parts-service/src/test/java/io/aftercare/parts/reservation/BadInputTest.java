package io.aftercare.parts.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BadInputTest {
    @Test
    void badInputIsRefusedAndNeverBreaksTheService() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 1);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 1));
        var reserved = repair.reservation(1, "RESERVED").getString("id");
        var waiting = ARepair.at(outlet);
        waiting.planApproved(1, Map.of(fan, 1));
        var waits = waiting.reservation(1, "SHORT").getString("id");

        var requests = BadInputBattery.run(Map.of(
                "/v1/reservations/{id}/issue", waits,
                "/v1/reservations/{id}/return", reserved,
                "/v1/parts/{id}/price", AnOutlet.idOfPart(fan)));

        assertThat(requests).isGreaterThan(500);
    }
}
