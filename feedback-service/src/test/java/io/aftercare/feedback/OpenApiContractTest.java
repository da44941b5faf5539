package io.aftercare.feedback;

import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OpenApiContractTest {
    @Test
    void theApiIsTheOneThatIsPublished() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }
}
