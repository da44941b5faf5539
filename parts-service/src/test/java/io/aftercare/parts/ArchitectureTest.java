package io.aftercare.parts;

import io.aftercare.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceIsBuiltAsAgreed() {
        ArchitectureRules.check("io.aftercare.parts");
    }
}
