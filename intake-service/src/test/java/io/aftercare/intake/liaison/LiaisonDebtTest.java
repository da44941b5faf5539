package io.aftercare.intake.liaison;

import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.status;
import static io.aftercare.intake.Desk.tiered;
import static io.aftercare.intake.Desk.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Act first, paper later, and no closing before: S3.5-B6, S3.5-G2, T60. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LiaisonDebtTest {
    private static final String PATH = "/v1/liaison-debts/";
    private static final String FORM = "{\"formNumber\": \"WL-2026-0117\"}";

    private final SettableClock clock;
    private final Database database;

    LiaisonDebtTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S3.5-B6 */
    @Test
    void whatWasDoneFirstIsOwedWithWhoAllowedIt() {
        var request = tiered();

        var id = idOf(actFirst(AGENT, request)
                .body("status", equalTo("OWED"))
                .body("allowedBy", equalTo("manager-01"))
                .body("actedBy", equalTo("agent-01"))
                .body("ageMinutes", equalTo(0)));

        Api.as(AGENT).get(PATH + id).then().body("matter", equalTo("Mary Jones stands in the water"));
        assertThat(database.column("SELECT d::text FROM liaison_debt d WHERE id = ?", id))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
        assertThat(timeline(request)).contains("service_request.acted_first");
    }

    /** T60: the debt is paid before the request closes. */
    @Test
    void aRequestWaitsForItsPaperAndClosesWithIt() {
        var request = tiered();
        var id = idOf(actFirst(AGENT, request));
        Desk.step(AGENT, request, "resolution", "{\"solution\": \"Closed the main valve\"}")
                .statusCode(200);
        hear("follow_up.closed.v1", request);
        awaitHeard(request, 1);
        assertThat(status(request)).isEqualTo("RESOLVED");

        settle(MANAGER, id).statusCode(200).body("settledBy", equalTo("manager-01"));

        assertThat(status(request)).isEqualTo("CLOSED");
        var closed = TopicReader.await("service_request.closed.v1", request);
        var settledAt = Api.as(AGENT).get(PATH + id).then().extract().<String>path("settledAt");
        assertThat(closed.payload().path("at").asText()).isEqualTo(settledAt);
        assertThat(database.column(
                        "SELECT kind FROM sla_fact WHERE service_request_id = ? AND kind = 'ENDED'", request))
                .hasSize(1);
        assertThat(timeline(request)).endsWith("service_request.liaison_debt_settled", "service_request.closed.v1");
    }

    @Test
    void everyDebtOfARequestKeepsItOpen() {
        var request = tiered();
        var first = idOf(actFirst(AGENT, request));
        var second = idOf(actFirst(SUPPORT, request));
        Desk.step(AGENT, request, "resolution", "{\"solution\": \"Closed the main valve\"}")
                .statusCode(200);
        hear("follow_up.unreachable.v1", request);
        awaitHeard(request, 1);

        settle(MANAGER, first).statusCode(200);
        assertThat(status(request)).isEqualTo("RESOLVED");
        settle(MANAGER, second).statusCode(200);

        assertThat(status(request)).isEqualTo("CLOSED");
    }

    @Test
    void aDebtThatIsSettledEarlyClosesNothing() {
        var request = tiered();
        var id = idOf(actFirst(AGENT, request));

        settle(MANAGER, id).statusCode(200);

        assertThat(status(request)).isEqualTo("TRIAGED");
        assertThat(database.column("SELECT due_at FROM deadline WHERE aggregate_id = ?", id))
                .isEmpty();
    }

    /** S3.5-B6: the form is accepted afterwards by somebody else. */
    @Test
    void whoActedCannotAcceptTheForm() {
        var request = tiered();
        var id = idOf(actFirst(MANAGER, request));

        settle(MANAGER, id)
                .statusCode(409)
                .body("code", equalTo("own-liaison-debt"))
                .body("clause", equalTo("S3.5-B6"));

        var head = Tokens.of("head-04").roles("station-head").sign();
        settle(head, id).statusCode(200);
        settle(head, id).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    /** S3.5-G2: by policy. */
    @Test
    void wherePaperComesFirstNobodyActsFirst() {
        actFirst(AGENT, triaged(AGENT))
                .statusCode(409)
                .body("code", equalTo("act-first-not-allowed"))
                .body("policyCode", equalTo("on-site-standard"));
        actFirst(AGENT, Desk.registered(AGENT)).statusCode(409).body("code", equalTo("nothing-to-act-on"));
    }

    /** The form is due in a day (S3.5-B6). */
    @Test
    void aLateFormIsEscalatedOnceAndListedWithItsAge() {
        var request = tiered();
        var id = idOf(actFirst(AGENT, request));
        list(request, "&overdue=true").body("items", empty());

        clock.advance(Duration.ofHours(24).plusMinutes(1));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.column(
                        "SELECT overdue_at FROM liaison_debt WHERE id = ? AND overdue_at IS NOT NULL", id))
                .hasSize(1));
        list(request, "&status=OWED&overdue=true")
                .body("items.id", contains(id.toString()))
                .body("items[0].ageMinutes", equalTo(24 * 60 + 1))
                .body("items[0].overdue", equalTo(true))
                .body("items[0].matter", nullValue());
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/escalations")
                .then()
                .body("items.toRole", hasItems("manager"));
        assertThat(timeline(request)).contains("service_request.liaison_form_overdue");
        settle(MANAGER, id).statusCode(200).body("overdue", equalTo(false));
        list(request, "&status=OWED").body("items", empty());
    }

    @Test
    void aCancelledRequestEndsThoughPaperIsOwed() {
        var request = tiered();
        var id = idOf(actFirst(AGENT, request));

        Desk.step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        assertThat(status(request)).isEqualTo("CANCELLED");
        settle(MANAGER, id).statusCode(200);
        assertThat(status(request)).isEqualTo("CANCELLED");
    }

    private static ValidatableResponse actFirst(String token, UUID request) {
        return Desk.step(token, request, "liaison-debts", """
                {"matter": "Mary Jones stands in the water", "allowedBy": "manager-01"}""");
    }

    private static ValidatableResponse settle(String token, UUID id) {
        var etag = Api.as(AGENT).get(PATH + id).then().extract().header("ETag");
        return Api.as(token)
                .header("If-Match", etag)
                .body(FORM)
                .post(PATH + id + "/settlement")
                .then();
    }

    private static ValidatableResponse list(UUID request, String more) {
        return Api.as(AGENT)
                .get("/v1/liaison-debts?serviceRequestId=" + request + more)
                .then()
                .statusCode(200);
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

    private void hear(String type, UUID request) {
        EventFeeder.send(type, Ids.next(), 1, """
                {"serviceRequestId": "%s", "at": "%s"}""".formatted(request, clock.instant()));
    }

    private void awaitHeard(UUID request, int events) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        database.column("SELECT event_type FROM milestone WHERE service_request_id = ?", request))
                .hasSize(events));
    }
}
