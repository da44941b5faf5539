package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BadInputBatteryTest {
    private static final Tokens MANAGER = Tokens.of("manager-01").roles("manager");

    @Test
    void noBadInputMakesTheServiceFail() {
        var fresh = aNote("Attacked");
        var published = aNote("Published");
        Api.as(MANAGER)
                .header("If-Match", "*")
                .post("/v1/notes/" + published + "/publication")
                .then()
                .statusCode(200);

        var sent = BadInputBattery.ofRunningService()
                .thing("/v1/notes/{id}/publication", fresh)
                .ended("/v1/notes", published)
                .run();

        assertThat(sent).isGreaterThan(500);
    }

    private static String aNote(String heading) {
        return Api.as(MANAGER)
                .body(Map.of("heading", heading, "stars", 3))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
