package io.aftercare.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AccessTest {
    @Test
    void everyOperationAnswersItsRolesOnly() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(20 * 16);
    }
}
