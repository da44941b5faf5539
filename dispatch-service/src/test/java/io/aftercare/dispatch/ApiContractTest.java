package io.aftercare.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
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
}
