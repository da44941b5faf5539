package io.aftercare.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
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
}
