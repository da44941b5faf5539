package io.aftercare.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The running service is the one that its contracts describe. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractsTest {
    private static final int BAD_INPUT = 2_150;

    @Test
    void theApiIsTheOneCheckedIn() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationAnswersOnlyItsRoles() {
        assertThat(AuthorisationMatrix.check()).isPositive();
    }

    @Test
    void badInputIsRefusedAndNeverAnError() {
        var request = Desk.registered(Desk.AGENT);
        var cancelled = Desk.registered(Desk.AGENT);
        Desk.step(Desk.AGENT, cancelled, "cancellation", "{\"reason\": \"WITHDRAWN\"}")
                .statusCode(200);
        var path = "/v1/service-requests/{id}";
        var steps = List.of("", "/triage", "/resolution", "/visit-request", "/product-expectation", "/cancellation");

        var battery = BadInputBattery.ofRunningService().ended("/v1/service-requests", cancelled);
        steps.forEach(step -> battery.thing(path + step, request));

        assertThat(battery.run()).isGreaterThanOrEqualTo(BAD_INPUT);
    }
}
