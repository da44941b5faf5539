package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An example that the service does not take is found. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OpenApiExamplesTest {
    @Test
    void examplesThatWorkAreNotFound() {
        assertThat(OpenApiExamples.wrongOnes(OpenApiDocument.of(document()))).isEmpty();
    }

    @Test
    void anExampleThatTheServiceRefusesIsFound() throws IOException {
        var document = JsonMapper.builder().build().readTree(document());
        ((ObjectNode) document.at("/components/schemas/Line/properties/text"))
                .putArray("examples")
                .add("Longer than twenty characters");

        assertThat(OpenApiExamples.wrongOnes(OpenApiDocument.of(document.toString())))
                .isNotEmpty()
                .anyMatch(finding -> finding.contains("invalid-request"))
                .allMatch(finding -> finding.contains("Longer than twenty characters"));
    }

    private static String document() {
        return RestAssured.given()
                .get("/q/openapi?format=JSON")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
