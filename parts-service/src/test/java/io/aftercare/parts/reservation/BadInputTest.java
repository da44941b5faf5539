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
    private static final int BAD_INPUT = 1_480;

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

        var abandoned = ARepair.at(outlet);
        abandoned.planApproved(1, Map.of(fan, 1));
        abandoned.reservation(1, "SHORT");
        abandoned.abandoned();
        var released = abandoned.reservation(1, "RELEASED").getString("id");

        var requests = BadInputBattery.ofRunningService()
                .thing("/v1/reservations/{id}/issue", waits)
                .thing("/v1/reservations/{id}/return", reserved)
                .thing("/v1/parts/{id}/price", AnOutlet.idOfPart(fan))
                .ended("/v1/reservations", released)
                .neverEnded("/v1/parts/{id}/price", AnOutlet.idOfPart(fan))
                .body(
                        "/v1/reservations/{id}/return",
                        "{\"lines\": [{\"partNumber\": \"%s\", \"quantity\": 1}]}".formatted(fan))
                .run();

        assertThat(requests).isGreaterThanOrEqualTo(BAD_INPUT);
    }
}
