package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-in OpenAPI document against the one of the running service, which a linter reads and whose examples work. */
public final class OpenApiContract {
    private OpenApiContract() {}

    /**
     * Compares; with {@code -Dcontracts.update=true} it writes the file instead.
     *
     * @param snapshot {@code contracts/openapi.yaml}
     */
    public static void check(Path snapshot) {
        var running = RestAssured.given()
                .get("/q/openapi?format=YAML")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.writeString(snapshot, running);
            }
            assertThat(OpenApiLint.findings(running)).as("what a linter says").isEmpty();
            var document = OpenApiDocument.ofRunningService();
            assertThat(document.undocumented())
                    .as(
                            "operations without description, or without a schema of their answer (@Operation, @APIResponseSchema)")
                    .isEmpty();
            assertThat(OpenApiExamples.wrongOnes(document))
                    .as("examples that the service itself does not take")
                    .isEmpty();
            assertThat(Files.exists(snapshot))
                    .as("%s exists; make it with -Dcontracts.update=true", snapshot)
                    .isTrue();
            assertThat(running.lines().toList())
                    .as("the running API against %s; when meant, update it with -Dcontracts.update=true", snapshot)
                    .isEqualTo(Files.readAllLines(snapshot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
