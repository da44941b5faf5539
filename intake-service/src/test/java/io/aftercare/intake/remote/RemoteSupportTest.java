package io.aftercare.intake.remote;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.ADMIN;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Remote support with the customer's authorisation: S3.5-I2a, S3.5-I2b. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RemoteSupportTest {
    private static final String PATH = "/v1/remote-authorisations/";
    private static final String LOOKED =
            "{\"action\": \"READ_LOGS\", \"text\": \"Pump stands still, says Mary Jones\"}";

    private final SettableClock clock;
    private final Database database;

    RemoteSupportTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S3.5-I2a: by, at, scope, expires. */
    @Test
    void anAuthorisationNamesWhoAllowedWhatUntilWhen() {
        var request = triaged(ACME);

        var given = give(ACME, request, "").statusCode(201);
        var id = idOf(given);

        given.body("status", equalTo("GIVEN"))
                .body("scope", contains("VIEW_SCREEN", "READ_LOGS"))
                .body("givenThrough", equalTo("PHONE"))
                .body("givenBy", nullValue())
                .body("recordedBy", equalTo("service-account-partner-acme"));
        read(AGENT, id).body("givenBy", equalTo("Mary Jones")).body("expiresAt", notNullValue());
        Api.as(GLOBEX).get(PATH + id).then().statusCode(404);
        assertThat(database.column("SELECT a::text FROM remote_authorisation a WHERE id = ?", id))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
        var customer = Desk.read(AGENT, request).extract().<String>path("customerId");
        Api.as(ADMIN)
                .get("/v1/operations/intake/audit-entries?personId=" + customer)
                .then()
                .body("items.purpose", hasItem("remote-authorisation.read"));
    }

    /** S3.5-I2b: start, end, actions, result. */
    @Test
    void aSessionIsLoggedAndLeavesItsOutcome() {
        var request = triaged(AGENT);
        var id = idOf(give(AGENT, request, ""));

        step(SUPPORT, id, "session", "{}").statusCode(200).body("startedBy", equalTo("support-01"));
        step(SUPPORT, id, "entries", LOOKED).statusCode(200).body("recordedBy", equalTo("support-01"));
        step(SUPPORT, id, "session-end", "{\"outcome\": \"SOLVED\"}")
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("outcome", equalTo("SOLVED"));

        Api.as(AGENT)
                .get(PATH + id + "/entries")
                .then()
                .body("items.text", contains("Pump stands still, says Mary Jones"))
                .body("items.action", contains("READ_LOGS"));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/support-tiers")
                .then()
                .body("attempts.tier", contains("REMOTE"))
                .body("attempts.outcome", contains("SOLVED"));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .body(
                        "items.type",
                        hasItems(
                                "service_request.remote_authorised",
                                "service_request.remote_session_started",
                                "service_request.remote_session_ended",
                                "service_request.support_attempted"));
        assertThat(database.column("SELECT e::text FROM remote_session_entry e WHERE remote_authorisation_id = ?", id))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
    }

    /** S3.5-I2a */
    @Test
    void aWithdrawnAuthorisationAllowsNothing() {
        var request = triaged(AGENT);
        var id = idOf(give(AGENT, request, ""));
        step(AGENT, id, "withdrawal", "{}").statusCode(200).body("status", equalTo("WITHDRAWN"));

        step(SUPPORT, id, "session", "{}")
                .statusCode(409)
                .body("code", equalTo("remote-not-authorised"))
                .body("authorisation", equalTo("WITHDRAWN"))
                .body("clause", equalTo("S3.5-I2a"));
    }

    /** S3.5-I2a */
    @Test
    void aWithdrawalEndsTheSessionThatRuns() {
        var request = triaged(AGENT);
        var id = idOf(give(AGENT, request, ""));
        step(SUPPORT, id, "session", "{}").statusCode(200);

        step(AGENT, id, "withdrawal", "{}").statusCode(200);

        step(SUPPORT, id, "entries", LOOKED).statusCode(409).body("code", equalTo("remote-not-authorised"));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/support-tiers")
                .then()
                .body("attempts.reason", contains("AUTHORISATION_ENDED"));
    }

    /** S3.5-I2a: four hours where nobody says until when. */
    @Test
    void anExpiredAuthorisationEndsItsSession() {
        var request = triaged(AGENT);
        var id = idOf(give(AGENT, request, ""));
        step(SUPPORT, id, "session", "{}").statusCode(200);

        clock.advance(Duration.ofHours(4).plusSeconds(1));

        step(SUPPORT, id, "entries", LOOKED)
                .statusCode(409)
                .body("code", equalTo("remote-not-authorised"))
                .body("authorisation", equalTo("EXPIRED"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> read(AGENT, id).body("status", equalTo("EXPIRED")).body("endedBy", equalTo("system")));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/support-tiers")
                .then()
                .body("attempts.reason", contains("AUTHORISATION_ENDED"));
        give(AGENT, request, "").statusCode(201);
    }

    /** S3.5-I2a */
    @Test
    void onlyWhatIsInTheScopeIsDone() {
        var id = idOf(give(AGENT, triaged(AGENT), ""));
        step(SUPPORT, id, "entries", LOOKED).statusCode(409).body("code", equalTo("no-remote-session"));
        step(SUPPORT, id, "session", "{}").statusCode(200);

        step(SUPPORT, id, "entries", "{\"action\": \"RESTART\", \"text\": \"Restarted it\"}")
                .statusCode(409)
                .body("code", equalTo("remote-out-of-scope"))
                .body("scope", contains("VIEW_SCREEN", "READ_LOGS"));
    }

    @Test
    void oneAuthorisationIsOpenAtATime() {
        var request = triaged(AGENT);
        var id = idOf(give(AGENT, request, ""));

        give(AGENT, request, "")
                .statusCode(409)
                .body("code", equalTo("remote-authorisation-open"))
                .body("remoteAuthorisationId", equalTo(id.toString()));
        step(AGENT, id, "withdrawal", "{}").statusCode(200);
        give(AGENT, request, "").statusCode(201);

        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/remote-authorisations")
                .then()
                .statusCode(200)
                .body("items.status", contains("GIVEN", "WITHDRAWN"));
    }

    /** S3.5-I2a: when the hotline cannot remove the fault. */
    @Test
    void theHotlineComesFirstWhereThePolicyAsksForIt() {
        var request = Desk.tiered();

        give(AGENT, request, "").statusCode(409).body("code", equalTo("tier-not-reached"));
        Desk.step(AGENT, request, "support-attempt", "{\"tier\": \"HOTLINE\", \"outcome\": \"NOT_SOLVED\"}")
                .statusCode(200);
        give(AGENT, request, "").statusCode(201);
    }

    @Test
    void anAuthorisationLastsForSomeTime() {
        var request = triaged(AGENT);

        give(AGENT, request, ", \"expiresAt\": \"2020-01-01T00:00:00Z\"")
                .statusCode(400)
                .body("errors[0].rule", equalTo("after-given"));
    }

    private static ValidatableResponse give(String token, UUID request, String more) {
        return Desk.step(token, request, "remote-authorisations", """
                {"scope": ["READ_LOGS", "VIEW_SCREEN"], "givenBy": "Mary Jones", "givenThrough": "PHONE"%s}
                """.formatted(more));
    }

    private static ValidatableResponse read(String token, UUID id) {
        return Api.as(token).get(PATH + id).then().statusCode(200);
    }

    private static ValidatableResponse step(String token, UUID id, String step, String body) {
        var etag = Api.as(AGENT).get(PATH + id).then().extract().header("ETag");
        return Api.as(token)
                .header("If-Match", etag)
                .body(body)
                .post(PATH + id + "/" + step)
                .then();
    }
}
