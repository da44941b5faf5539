package io.aftercare.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProblemsTest {
    private static final Tokens AGENT = Tokens.of("agent-01").roles("agent");

    @Test
    void aNoteIsWritten() {
        Api.as(AGENT)
                .body("{\"heading\":\"Hello\",\"stars\":3}")
                .post("/v1/notes")
                .then()
                .log()
                .all()
                .statusCode(201)
                .header("Location", startsWith("/v1/notes/"))
                .header("ETag", equalTo("\"0\""))
                .header("Trace-Id", matchesPattern("[0-9a-f]{32}"));
    }
}
