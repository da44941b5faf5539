package io.aftercare.repair;

import io.aftercare.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** How this service is built. */
class ArchitectureTest {
    @Test
    void theServiceIsBuiltByTheRules() {
        ArchitectureRules.check("io.aftercare.repair");
    }
}
