package io.aftercare.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The running service is the one that its contracts describe. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractsTest {
    private static final int BAD_INPUT = 320;

    @Test
    void theApiIsTheOneCheckedIn() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationAnswersOnlyItsRoles() {
        assertThat(AuthorisationMatrix.check()).isPositive();
    }

    @Test
    void badInputIsAlwaysTheCallersFault() {
        assertThat(BadInputBattery.ofRunningService().run()).isGreaterThanOrEqualTo(BAD_INPUT);
    }
}
