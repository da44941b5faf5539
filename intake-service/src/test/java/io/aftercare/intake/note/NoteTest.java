package io.aftercare.intake.note;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S2-1.3c: posts that work on one request tell each other what they know. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NoteTest {
    private final Database database;

    NoteTest(Database database) {
        this.database = database;
    }

    @Test
    void whoIsMentionedFindsTheNote() {
        var request = registered(ACME);
        var mentioned = Tokens.of("agent-mentioned").roles("agent").sign();

        step(AGENT, request, "notes", """
                {"text": "Mary Jones is hard of hearing", "mentions": ["agent-mentioned", "support-01"]}""")
                .statusCode(200)
                .body("writtenBy", equalTo("agent-01"))
                .body("mentions", contains("agent-mentioned", "support-01"));

        mentions(mentioned)
                .body("items.serviceRequestId", contains(request.toString()))
                .body("items.text", contains("Mary Jones is hard of hearing"));
        mentions(Tokens.of("agent-other").roles("agent").sign()).body("items", equalTo(List.of()));
        mentions(Tokens.of("agent-mentioned").roles("agent").outlet("ELSEWHERE").sign())
                .body("items", equalTo(List.of()));
        Api.as(ACME).get("/v1/service-requests/" + request + "/notes").then().statusCode(403);
        assertThat(timeline(request)).contains("service_request.note_written");
        assertThat(database.column("SELECT n::text FROM request_note n WHERE service_request_id = ?", request))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
    }

    /** S3.3-D2, S3.3-D1: the first responder stays. */
    @Test
    void aRequestIsHandedOverWithANote() {
        var request = registered(AGENT);
        var next = Tokens.of("agent-next").roles("agent").sign();

        step(AGENT, request, "hand-over", "{\"to\": \"agent-next\", \"text\": \"Mary Jones expects a call at nine\"}")
                .statusCode(200)
                .body("handedOverTo", equalTo("agent-next"));

        read(AGENT, request).body("owner", equalTo("agent-next")).body("firstResponder", equalTo("agent-01"));
        mentions(next).body("items.text", contains("Mary Jones expects a call at nine"));
        assertThat(timeline(request)).contains("service_request.handed_over", "service_request.assigned");
        step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
        step(AGENT, request, "hand-over", "{\"to\": \"agent-01\", \"text\": \"Back\"}")
                .statusCode(409)
                .body("code", equalTo("request-ended"));
    }

    @Test
    void notesAreReadPageByPageAndGoWithThePerson() {
        var request = registered(AGENT);
        step(AGENT, request, "notes", "{\"text\": \"First\"}").statusCode(200);
        step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
        step(AGENT, request, "notes", "{\"text\": \"Second\"}").statusCode(200);

        var page = notes(request, "?limit=1").body("items.text", contains("Second"));
        notes(request, "?limit=1&after=" + page.extract().<String>path("next"))
                .body("items.text", contains("First"))
                .body("next", nullValue());
        var customer = UUID.fromString(read(AGENT, request).extract().path("customerId"));
        Clients.step(MANAGER, "/v1/customers/", customer, "/erasure", "{\"ground\": \"REQUESTED\"}", "*")
                .statusCode(200);

        notes(request, "").body("items[0].text", nullValue()).body("items[0].writtenBy", equalTo("agent-01"));
    }

    private static ValidatableResponse notes(UUID request, String query) {
        return Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/notes" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mentions(String token) {
        return Api.as(token).get("/v1/mentions").then().statusCode(200);
    }

    private static List<String> timeline(UUID request) {
        return Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.type", String.class);
    }
}
