package io.aftercare.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The running service is the one that its contracts describe. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractsTest {
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
        var request = Desk.registered(Desk.AGENT).toString();
        var path = "/v1/service-requests/{id}";

        var sent = BadInputBattery.run(Map.of(
                path,
                request,
                path + "/triage",
                request,
                path + "/resolution",
                request,
                path + "/visit-request",
                request,
                path + "/product-expectation",
                request,
                path + "/cancellation",
                request));

        assertThat(sent).isPositive();
    }
}
