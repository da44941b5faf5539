package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BadInputBatteryTest {
    @Test
    void noBadInputMakesTheServiceFail() {
        var id = Api.as(Tokens.of("manager-01").roles("manager"))
                .body("{\"heading\":\"Attacked\",\"stars\":3}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThat(BadInputBattery.run(Map.of("/v1/notes/{id}/publication", id)))
                .isGreaterThan(400);
    }
}
