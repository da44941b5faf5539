package io.aftercare.intake;

import io.aftercare.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The shape of the service. */
class ArchitectureTest {
    @Test
    void theServiceIsBuiltAsAllServicesAre() {
        ArchitectureRules.check("io.aftercare.intake");
    }
}
