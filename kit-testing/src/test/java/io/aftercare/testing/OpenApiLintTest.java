package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a generator of clients would stumble over is found. */
class OpenApiLintTest {
    private static final String SOUND = """
            openapi: 3.1.0
            info:
              title: Notes
              version: v1
            paths:
              /v1/notes:
                get:
                  operationId: list
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/Notes"
            components:
              schemas:
                Notes:
                  type: array
                  items:
                    type: string
            """;

    @Test
    void aSoundDocumentHasNoFindings() {
        assertThat(OpenApiLint.findings(SOUND)).isEmpty();
    }

    @Test
    void aMissingVersionIsFound() {
        assertThat(OpenApiLint.findings(SOUND.replace("  version: v1\n", ""))).hasSize(1);
    }

    @Test
    void aReferenceToNothingIsFound() {
        assertThat(OpenApiLint.findings(SOUND.replace("schemas/Notes\"", "schemas/Others\"")))
                .isNotEmpty();
    }

    @Test
    void anUnknownAttributeIsFound() {
        assertThat(OpenApiLint.findings(SOUND.replace("  title: Notes", "  title: Notes\n  colour: red")))
                .hasSize(1);
    }

    @Test
    void anArrayOfNothingIsFound() {
        assertThat(OpenApiLint.findings(SOUND.replace("      items:\n        type: string\n", "")))
                .containsExactly("/components/schemas/Notes is an array of nothing");
    }

    @Test
    void whatIsNoDocumentIsFound() {
        assertThat(OpenApiLint.findings("hello: {")).isNotEmpty();
    }
}
