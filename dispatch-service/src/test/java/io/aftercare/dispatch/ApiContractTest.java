package io.aftercare.dispatch;

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

/** What holds of every operation. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiContractTest {
    @Test
    void theApiIsTheOnePublished() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        assertThat(AuthorisationMatrix.check()).isGreaterThan(100);
    }

    @Test
    void badInputIsRefusedAndNeverBreaksAnything() {
        var network = new Network().opened().withTechnician(1);
        var visitId = network.proposedVisit().toString();

        // Acceptance is left out: an empty object is all that it needs, so a body of a byte order mark and {} is right.
        var requests = BadInputBattery.run(Map.of(
                "/v1/visits/{id}", visitId,
                "/v1/visits/{id}/refusal", visitId,
                "/v1/visits/{id}/appointment", visitId,
                "/v1/visits/{id}/departure", visitId,
                "/v1/visits/{id}/arrival", visitId,
                "/v1/visits/{id}/assignment", visitId));

        assertThat(requests).isGreaterThan(500);
    }
}
