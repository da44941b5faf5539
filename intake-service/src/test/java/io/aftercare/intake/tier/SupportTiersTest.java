package io.aftercare.intake.tier;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.status;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triaged;
import static io.aftercare.intake.Desk.visitRequested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hotline, remote, on site: S3.5-I1, S3.5-I2a, S3.5-I3a. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SupportTiersTest {
    private static final String NOT_SOLVED = "{\"tier\": \"HOTLINE\", \"outcome\": \"NOT_SOLVED\"}";

    private final Database database;
    private final Clock clock;

    SupportTiersTest(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** S3.5-I3a */
    @Test
    void aVisitWaitsForHotlineAndRemote() {
        var id = Desk.tiered();

        step(SUPPORT, id, "visit-request", "{}")
                .statusCode(409)
                .body("code", equalTo("tier-not-reached"))
                .body("clause", equalTo("S3.5-I3a"))
                .body("missing", contains("HOTLINE", "REMOTE"));
        step(AGENT, id, "support-attempt", NOT_SOLVED)
                .statusCode(200)
                .body("tiersRequired", equalTo(true))
                .body("missingBeforeVisit", contains("REMOTE"));
        step(SUPPORT, id, "visit-request", "{}").statusCode(409).body("missing", contains("REMOTE"));
        step(SUPPORT, id, "tier-skip", "{\"tier\": \"REMOTE\", \"reason\": \"CUSTOMER_REFUSES\"}")
                .statusCode(200)
                .body("missingBeforeVisit", empty());

        step(SUPPORT, id, "visit-request", "{}").statusCode(200).body("status", equalTo("VISIT_REQUESTED"));
    }

    /** S3.5-I2a: remote service comes when the hotline cannot remove the fault. */
    @Test
    void remoteServiceWaitsForTheHotline() {
        var id = Desk.tiered();

        step(SUPPORT, id, "support-attempt", "{\"tier\": \"REMOTE\", \"outcome\": \"NOT_SOLVED\"}")
                .statusCode(409)
                .body("code", equalTo("tier-not-reached"))
                .body("missing", contains("HOTLINE"));
    }

    /** R5: S0, S1 and S4 go straight to a visit. */
    @Test
    void otherPoliciesAskForNoOrder() {
        var id = triaged(AGENT);

        tiers(AGENT, id).body("tiersRequired", equalTo(false)).body("missingBeforeVisit", empty());
        step(SUPPORT, id, "visit-request", "{}").statusCode(200);
    }

    /** S3.5-I1: the outcome of each is recorded, with who and when. */
    @Test
    void whoTriedWhatAndHowItEndedIsKept() {
        var id = triaged(ACME);

        step(AGENT, id, "support-attempt", """
                {"tier": "HOTLINE", "outcome": "NOT_POSSIBLE", "reason": "NOBODY_REACHED",
                 "note": "Mary Jones is not at home"}
                """).statusCode(200);
        step(SUPPORT, id, "tier-skip", "{\"tier\": \"REMOTE\", \"reason\": \"NO_ACCESS\"}")
                .statusCode(200);

        tiers(ACME, id)
                .body("attempts.tier", contains("HOTLINE", "REMOTE"))
                .body("attempts.outcome", contains("NOT_POSSIBLE", "SKIPPED"))
                .body("attempts.reason", contains("NOBODY_REACHED", "NO_ACCESS"))
                .body("attempts.attemptedBy", contains("agent-01", "support-01"))
                .body("attempts[0].note", equalTo("Mary Jones is not at home"));
        Api.as(GLOBEX)
                .get("/v1/service-requests/" + id + "/support-tiers")
                .then()
                .statusCode(404);
        assertThat(database.column("SELECT a::text FROM support_attempt a WHERE service_request_id = ?", id))
                .hasSize(2)
                .noneMatch(row -> row.contains("Mary"));
    }

    @Test
    void attemptsStandInTimelineAndServiceFile() {
        var id = triaged(AGENT);
        step(AGENT, id, "support-attempt", NOT_SOLVED).statusCode(200);
        step(AGENT, id, "tier-skip", "{\"tier\": \"REMOTE\", \"reason\": \"SAFETY\"}")
                .statusCode(200);

        var timeline = Api.as(AGENT)
                .get("/v1/service-requests/" + id + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var customer = Desk.read(AGENT, id).extract().<String>path("customerId");

        assertThat(timeline.getString("items.find { it.type == 'service_request.support_attempted' }.by"))
                .isEqualTo("agent-01");
        Api.as(AGENT)
                .get("/v1/customers/" + customer + "/service-file")
                .then()
                .body("items.type", hasItems("service_request.support_attempted", "service_request.tier_skipped"));
    }

    /** S3.5-I1, T09 */
    @Test
    void whatIsResolvedByTelephoneWasSolvedOnTheHotline() {
        var id = triaged(AGENT);

        step(AGENT, id, "resolution", "{\"solution\": \"Opened the valve\"}").statusCode(200);

        tiers(AGENT, id).body("attempts.tier", contains("HOTLINE")).body("attempts.outcome", contains("SOLVED"));
    }

    @Test
    void whatSolvedItIsNotNotedTwice() {
        var id = triaged(AGENT);
        step(SUPPORT, id, "support-attempt", "{\"tier\": \"REMOTE\", \"outcome\": \"SOLVED\"}")
                .statusCode(200);

        step(AGENT, id, "resolution", "{\"solution\": \"Set anew from afar\"}").statusCode(200);

        tiers(AGENT, id).body("attempts.tier", contains("REMOTE"));
    }

    /** S3.5-I3a */
    @Test
    void aRepairOnSiteLeavesItsOutcome() {
        var id = visitRequested(AGENT);

        EventFeeder.send("repair.abandoned.v1", Ids.next(), 1, heard(id, ""));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> tiers(AGENT, id).body("attempts.outcome", contains("NOT_SOLVED")));
        EventFeeder.send("repair.completed.v1", Ids.next(), 1, heard(id, ", \"technicianLogin\": \"tech-07\""));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> tiers(AGENT, id)
                .body("attempts.tier", contains("ON_SITE", "ON_SITE"))
                .body("attempts.outcome", contains("NOT_SOLVED", "SOLVED"))
                .body("attempts.attemptedBy", contains("system", "tech-07")));
        assertThat(status(id)).isEqualTo("COMPLETED");
    }

    @Test
    void aRepairAtAStationIsNoTier() {
        var id = triaged(AGENT);
        step(SUPPORT, id, "product-expectation", "{\"outletCode\": \"NYC-BK\"}").statusCode(200);

        EventFeeder.send("repair.completed.v1", Ids.next(), 1, heard(id, ", \"technicianLogin\": \"tech-07\""));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status(id)).isEqualTo("COMPLETED"));
        tiers(AGENT, id).body("attempts", empty());
    }

    @Test
    void nothingIsTriedBeforeTriageOrAfterTheEnd() {
        var id = registered(AGENT);

        step(AGENT, id, "support-attempt", NOT_SOLVED).statusCode(409).body("code", equalTo("support-not-open"));
        step(AGENT, id, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
        step(AGENT, id, "tier-skip", "{\"tier\": \"REMOTE\", \"reason\": \"OTHER\"}")
                .statusCode(409)
                .body("requestStatus", equalTo("CANCELLED"));
    }

    @Test
    void aReasonIsToldExactlyWhereItIsNeeded() {
        var id = triaged(AGENT);

        step(AGENT, id, "support-attempt", "{\"tier\": \"HOTLINE\", \"outcome\": \"NOT_POSSIBLE\"}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("reason-of-outcome"));
        step(AGENT, id, "support-attempt", """
                {"tier": "HOTLINE", "outcome": "SOLVED", "reason": "OTHER"}
                """).statusCode(400);
        step(AGENT, id, "tier-skip", "{\"tier\": \"ON_SITE\", \"reason\": \"OTHER\"}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("tier-before-another"));
        tiers(AGENT, id).body("attempts", empty());
    }

    @Test
    void aPolicyTellsWhetherItAsksForTheOrder() {
        Api.as(AGENT)
                .get("/v1/service-policies/tiered-standard/tier-rules")
                .then()
                .statusCode(200)
                .body("tiersRequired", equalTo(true));
        Api.as(AGENT)
                .get("/v1/service-policies/on-site-standard/tier-rules")
                .then()
                .body("tiersRequired", equalTo(false));
        Api.as(AGENT).get("/v1/service-policies/none/tier-rules").then().statusCode(404);
    }

    private String heard(UUID request, String more) {
        return "{\"serviceRequestId\": \"%s\", \"at\": \"%s\"%s}".formatted(request, clock.instant(), more);
    }

    private static ValidatableResponse tiers(String token, UUID id) {
        return Api.as(token)
                .get("/v1/service-requests/" + id + "/support-tiers")
                .then()
                .statusCode(200);
    }
}
