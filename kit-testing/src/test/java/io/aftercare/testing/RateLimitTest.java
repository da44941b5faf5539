package io.aftercare.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.FewRequests.class)
@QuarkusTestResource(RealServers.class)
class RateLimitTest {
    /** One request a second, three at once. */
    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("aftercare.rate-limit.requests-per-second", "1", "aftercare.rate-limit.burst", "3");
        }
    }

    @Test
    void aClientHasTheShareThatItsTokenNames() {
        Api.as(Tokens.of("agent-01").roles("agent").client("granted").requestsPerSecond(5))
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"client\";q=10;w=2"));
    }

    @Test
    void aClientThatUsedItsShareWaitsAndOthersDoNot() {
        var greedy = Tokens.of("agent-01").roles("agent").client("greedy").sign();
        Api.as(greedy)
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"client\";q=3;w=3"))
                .header("RateLimit", startsWith("\"client\";r=2;t="));

        // A share grows back while a slow machine thinks, so it is the first refusal that is looked at.
        var refused = Stream.generate(() -> Api.as(greedy).get("/v1/caller"))
                .limit(100)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody said that the share is used up"));

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]"))
                .body("code", equalTo("too-many-requests"));
        Api.as(Tokens.of("agent-01").roles("agent").client("modest"))
                .get("/v1/caller")
                .then()
                .statusCode(200);
    }
}
