package io.aftercare.intake.expert;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the desk cannot answer goes to an expert, with a promised reply: S3.3-C2, S2-3.1d. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExpertQuestionTest {
    private static final String PATH = "/v1/expert-questions/";
    private static final String ANSWER = "{\"answer\": \"Tell Mary Jones to bleed the radiator\"}";

    private final SettableClock clock;
    private final Database database;

    ExpertQuestionTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S3.3-C2, S0-2.2b, S0-4.2b, S1-2.2.2a, S1-3.1d */
    @Test
    void anExpertAnswersAndTheCustomerIsTold() {
        var request = triaged(AGENT);
        var id = idOf(ask(request, in(Duration.ofHours(2)))
                .body("status", equalTo("ASKED"))
                .body("late", equalTo(false))
                .body("question", equalTo("Why does the radiator of Mary Jones hum?")));

        step(SUPPORT, id, "reply", "{}").statusCode(409).body("code", equalTo("illegal-transition"));
        step(SUPPORT, id, "answer", ANSWER).statusCode(200).body("answeredBy", equalTo("support-01"));
        step(AGENT, id, "reply", "{}")
                .statusCode(200)
                .body("status", equalTo("REPLIED"))
                .body("repliedBy", equalTo("agent-01"))
                .body("late", equalTo(false));

        read(AGENT, id).body("answer", equalTo("Tell Mary Jones to bleed the radiator"));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .body(
                        "items.type",
                        hasItems(
                                "service_request.expert_asked",
                                "service_request.expert_answered",
                                "service_request.expert_reply_given"));
        assertThat(database.column("SELECT q::text FROM expert_question q WHERE id = ?", id))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
        assertThat(database.column("SELECT due_at FROM deadline WHERE aggregate_id = ?", id))
                .isEmpty();
    }

    /** S3.3-D2; S3.3-C2: promptly. */
    @Test
    void aBrokenPromiseIsEscalatedOnceAndListed() {
        var request = triaged(AGENT);
        var id = idOf(ask(request, in(Duration.ofMinutes(30))));
        step(SUPPORT, id, "answer", ANSWER).statusCode(200);

        clock.advance(Duration.ofMinutes(31));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(escalations(request)).containsExactly("manager"));
        overdue(AGENT, request).body("items.id", contains(id.toString())).body("items.late", contains(true));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/escalations")
                .then()
                .body("items.raisedBy", contains("system"));
        step(AGENT, id, "reply", "{}").statusCode(200).body("late", equalTo(true));
        overdue(AGENT, request).body("items", equalTo(List.of()));
        Desk.step(MANAGER, request, "escalation-acknowledgement", "{}").statusCode(200);
        assertThat(escalations(request)).containsExactly("manager");
        assertThat(timeline(request)).contains("service_request.expert_reply_overdue");
    }

    @Test
    void whoWaitsForASuperiorIsNotToldAgain() {
        var request = triaged(AGENT);
        Desk.step(AGENT, request, "escalation", "{\"reason\": \"Angry\", \"toRole\": \"quality-supervisor\"}")
                .statusCode(200);
        var id = idOf(ask(request, in(Duration.ofMinutes(5))));

        clock.advance(Duration.ofMinutes(6));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.column(
                        "SELECT overdue_at FROM expert_question WHERE id = ? AND overdue_at IS NOT NULL", id))
                .hasSize(1));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/escalations")
                .then()
                .body("items.toRole", contains("quality-supervisor"));
    }

    @Test
    void aWithdrawnQuestionPromisesNothing() {
        var request = triaged(AGENT);
        var id = idOf(ask(request, in(Duration.ofMinutes(30))));

        step(AGENT, id, "withdrawal", "{}").statusCode(200).body("status", equalTo("WITHDRAWN"));

        assertThat(database.column("SELECT due_at FROM deadline WHERE aggregate_id = ?", id))
                .isEmpty();
        step(SUPPORT, id, "answer", ANSWER).statusCode(409);
        assertThat(timeline(request)).contains("service_request.expert_question_withdrawn");
    }

    @Test
    void listsNarrowByGroupAndStatusAndHideTexts() {
        var request = triaged(AGENT);
        var first = idOf(ask(request, in(Duration.ofHours(1))));
        var second = idOf(ask(request, in(Duration.ofHours(1))));
        step(SUPPORT, first, "answer", ANSWER).statusCode(200);

        list(AGENT, request, "").body("items.id", contains(second.toString(), first.toString()));
        list(AGENT, request, "&status=ASKED&group=heating-experts")
                .body("items.id", contains(second.toString()))
                .body("items[0].question", nullValue());
        list(AGENT, request, "&group=others").body("items", equalTo(List.of()));
    }

    @Test
    void aQuestionIsSeenByWhoeverSeesItsRequest() {
        var request = triaged(ACME);
        var id = idOf(ask(request, in(Duration.ofHours(1))));
        var elsewhere =
                Tokens.of("head-09").roles("station-head").outlet("ELSEWHERE").sign();

        Api.as(elsewhere).get(PATH + id).then().statusCode(404);
        list(elsewhere, request, "").body("items", equalTo(List.of()));
        list(AGENT, request, "").body("items.id", contains(id.toString()));
    }

    @Test
    void aPromiseIsAboutTheFutureOfAnOpenRequest() {
        var request = registered(AGENT);

        ask(request, "2020-01-01T00:00:00Z").statusCode(400).body("errors[0].rule", equalTo("after-asked"));
        Desk.step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
        ask(request, in(Duration.ofHours(1))).statusCode(409).body("code", equalTo("nothing-to-ask"));
    }

    private String in(Duration time) {
        Instant moment = clock.instant().plus(time);
        return moment.toString();
    }

    private static ValidatableResponse ask(UUID request, String promised) {
        return Desk.step(AGENT, request, "expert-questions", """
                {"group": "heating-experts", "question": "Why does the radiator of Mary Jones hum?",
                 "promisedReplyAt": "%s"}
                """.formatted(promised));
    }

    private static ValidatableResponse overdue(String token, UUID request) {
        return list(token, request, "&overdue=true");
    }

    private static ValidatableResponse list(String token, UUID request, String more) {
        return Api.as(token)
                .get("/v1/expert-questions?serviceRequestId=" + request + more)
                .then()
                .statusCode(200);
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

    private static List<String> timeline(UUID request) {
        return Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.type", String.class);
    }

    private static List<String> escalations(UUID request) {
        return TopicReader.eventsOf("aftercare.service-request", request).stream()
                .filter(told -> told.type().equals("service_request.escalated.v1"))
                .map(told -> told.payload().path("toRole").asText())
                .toList();
    }
}
