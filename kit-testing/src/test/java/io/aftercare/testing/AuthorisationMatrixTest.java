package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuthorisationMatrixTest {
    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        assertThat(AuthorisationMatrix.check()).isGreaterThan(40);
    }

    @Test
    void theApiIsTheOneThatIsCheckedIn() {
        OpenApiContract.check(Path.of("src", "test", "resources", "contracts", "openapi.yaml"));
    }
}
