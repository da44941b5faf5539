package io.aftercare.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CallerTest {
    @Test
    void theTokenTellsWhoCalls() {
        Api.as(Tokens.of("tech-01")
                        .roles("technician", "agent")
                        .outlet("NYC-BK")
                        .client("aftercare-cli"))
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .body("id", equalTo(Tokens.subjectOf("tech-01")))
                .body("login", equalTo("tech-01"))
                .body("clientId", equalTo("aftercare-cli"))
                .body("agent", equalTo(true))
                .body("manager", equalTo(false))
                .body("outlet", equalTo("NYC-BK"))
                .body("partner", nullValue());
    }

    @Test
    void aPartnerIsKnownByItsClaim() {
        Api.as(Tokens.of("service-account-partner-acme")
                        .roles("partner")
                        .partner("acme")
                        .client("partner-acme"))
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .body("partner", equalTo("acme"))
                .body("clientId", equalTo("partner-acme"));
    }

    @Test
    void whatAnEventAsksForIsDoneByTheSystem() {
        var heading = "Asked " + UUID.nameUUIDFromBytes(new byte[] {7});
        EventFeeder.send(
                "draft.asked.v1", UUID.nameUUIDFromBytes(new byte[] {8}), 1, "{\"heading\":\"" + heading + "\"}");

        Patience.await().untilAsserted(() -> Api.as(Tokens.of("agent-01").roles("agent"))
                .queryParam("limit", 200)
                .get("/v1/notes")
                .then()
                .body("items.findAll { it.heading == '" + heading + "' }.author", hasItem("system")));
    }
}
