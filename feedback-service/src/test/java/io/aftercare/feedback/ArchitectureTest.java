package io.aftercare.feedback;

import io.aftercare.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceIsBuiltAsAgreed() {
        ArchitectureRules.check("io.aftercare.feedback");
    }
}
