package io.aftercare.kpi;

import io.aftercare.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceIsBuiltAsAgreed() {
        ArchitectureRules.check("io.aftercare.kpi");
    }
}
