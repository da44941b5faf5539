package io.aftercare.repair;

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

/** The public API as a whole: its document, who may call what, and what nonsense is answered with. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiContractTest {
    @Test
    void theRunningApiIsTheCheckedInOne() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        assertThat(AuthorisationMatrix.check()).isGreaterThan(60);
    }

    /** The repairs belong to the technician of the battery's tokens, so that steps get as far as the database. */
    @Test
    void nonsenseIsRefusedAndNeverBreaksTheService() {
        var expected = new Bench().expected().repairId().toString();
        var opened = new Bench().technicianIs("matrix-01").arrived().repairId().toString();
        var diagnosed = new Bench()
                .technicianIs("matrix-01")
                .arrived()
                .diagnosed()
                .repairId()
                .toString();

        var requests = BadInputBattery.run(Map.of(
                "/v1/repairs/{id}", expected,
                "/v1/repairs/{id}/receipt", expected,
                "/v1/repairs/{id}/diagnosis", opened,
                "/v1/repairs/{id}/plan", diagnosed));

        assertThat(requests).isGreaterThan(1_000);
    }
}
