package io.aftercare.intake.cooperation;

import static io.aftercare.intake.Desk.ADMIN;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.DISPATCHER;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one department needs of another one: S1-2.2.1b, S3.3-D2, S3.3-D4, S3.5-D1, S3.5-D2. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CooperationTest {
    private static final String PATH = "/v1/cooperations/";
    private static final String QUALITY =
            Tokens.of("quality-01").roles("quality-supervisor").sign();
    private static final String WORDS = "{\"text\": \"Mary Jones has the wrong valve\"}";

    private final SettableClock clock;
    private final Database database;

    CooperationTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S1-2.2.1b, S3.5-D1, S2-1.3c, S3.5-G1 */
    @Test
    void anotherDepartmentAcceptsAndAnswers() {
        var request = registered(AGENT);
        var id = idOf(ask(request, "TECHNICAL_SUPPORT", in(Duration.ofHours(2)))
                .body("status", equalTo("ASKED"))
                .body("requester", equalTo("CUSTOMER_SERVICE"))
                .body("matter", equalTo("Which valve does Mary Jones need?"))
                .body("overdue", equalTo(false)));

        step(DISPATCHER, id, "acceptance", "{}").statusCode(403).body("code", equalTo("another-department"));
        step(SUPPORT, id, "acceptance", "{}").statusCode(200).body("acceptedBy", equalTo("support-01"));
        step(SUPPORT, id, "answer", WORDS)
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("answeredBy", equalTo("support-01"));

        get(AGENT, id).body("answer", equalTo("Mary Jones has the wrong valve"));
        assertThat(timeline(request))
                .contains(
                        "service_request.cooperation_asked",
                        "service_request.cooperation_accepted",
                        "service_request.cooperation_answered");
        var customer = read(AGENT, request).extract().<String>path("customerId");
        Api.as(AGENT)
                .get("/v1/customers/" + customer + "/service-file")
                .then()
                .body("items.type", hasItems("service_request.cooperation_answered"));
        assertThat(database.column("SELECT c::text FROM cooperation c WHERE id = ?", id))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
        assertThat(dueOf(id)).isEmpty();
        assertThat(TopicReader.eventsOf("aftercare.service-request", request))
                .extracting(TopicReader.Told::type)
                .doesNotContain("service_request.escalated.v1");
    }

    /** S3.5-B4: the leader is asked, and when absent another person in charge; whoever is there may take it. */
    @Test
    void whoIsAbsentIsPassedOver() {
        var request = registered(AGENT);
        var id = idOf(Desk.step(AGENT, request, "cooperations", """
                {"department": "TECHNICAL_SUPPORT", "matter": "Which valve fits?", "dueAt": "%s",
                 "inCharge": ["support-01", "support-02"]}""".formatted(in(Duration.ofHours(9))))
                .body("inCharge", equalTo("support-01"))
                .body("deputies", contains("support-02")));

        clock.advance(Duration.ofMinutes(61));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(AGENT, id).body("inCharge", equalTo("support-02")));
        list(SUPPORT, "inCharge=support-02&serviceRequestId=" + request).body("items.id", contains(id.toString()));
        assertThat(timeline(request)).contains("service_request.cooperation_passed_on");
        step(SUPPORT, id, "acceptance", "{}").statusCode(200).body("acceptedBy", equalTo("support-01"));
    }

    /** S3.3-D2: the first responder watches; S3.3-D4: and complains once about who is silent. */
    @Test
    void whoIsSilentIsComplainedAboutOnce() {
        var request = registered(AGENT);
        var id = idOf(ask(request, "TECHNICAL_SUPPORT", in(Duration.ofMinutes(30))));
        step(AGENT, id, "complaint", WORDS).statusCode(409).body("code", equalTo("cooperation-not-refused"));

        clock.advance(Duration.ofMinutes(31));

        awaitOverdue(id);
        list(AGENT, "overdue=true&firstResponder=agent-01&serviceRequestId=" + request)
                .body("items.id", contains(id.toString()))
                .body("items.overdue", contains(true));
        step(SUPPORT, id, "complaint", WORDS).statusCode(403).body("code", equalTo("first-responder-only"));
        step(AGENT, id, "complaint", "{\"text\": \"Nobody helps Mary Jones\", \"person\": \"support-01\"}")
                .statusCode(200)
                .body("complaint.by", equalTo("agent-01"))
                .body("complaint.person", equalTo("support-01"))
                .body("complaint.text", equalTo("Nobody helps Mary Jones"))
                .body("complaint.acknowledgeBy", notNullValue());
        step(AGENT, id, "complaint", WORDS).statusCode(409).body("code", equalTo("complaint-made"));
        step(MANAGER, id, "complaint-acknowledgement", "{}")
                .statusCode(200)
                .body("complaint.acknowledgedBy", equalTo("manager-01"));
        step(MANAGER, id, "complaint-acknowledgement", "{}").statusCode(409).body("code", equalTo("no-open-complaint"));
        assertThat(timeline(request))
                .contains(
                        "service_request.cooperation_overdue",
                        "service_request.cooperation_complained",
                        "service_request.cooperation_complaint_acknowledged");
        assertThat(escalations(request)).isEmpty();
    }

    /** S3.3-D4 */
    @Test
    void aManagerWhoIsSilentIsToldOfToASuperior() {
        var request = registered(AGENT);
        var id = idOf(ask(request, "DISPATCH", in(Duration.ofHours(2))));
        step(DISPATCHER, id, "refusal", WORDS).statusCode(200).body("refusedBy", equalTo("dispatcher-01"));
        step(AGENT, id, "complaint", WORDS).statusCode(200);

        clock.advance(Duration.ofHours(25));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(escalations(request)).contains("manager"));
        get(AGENT, id).body("complaint.overdueAt", notNullValue()).body("refusal", notNullValue());
        assertThat(timeline(request)).contains("service_request.cooperation_complaint_overdue");
    }

    /** S3.5-D2: the office hears both, decides, and supervises. */
    @Test
    void whatTheOfficeDecidesBinds() {
        var request = registered(AGENT);
        var id = idOf(ask(request, "DISPATCH", in(Duration.ofHours(2))));
        step(AGENT, id, "deadlock", "{}").statusCode(409).body("code", equalTo("cooperation-not-refused"));
        step(DISPATCHER, id, "refusal", WORDS).statusCode(200);
        step(AGENT, id, "deadlock", "{}").statusCode(200).body("status", equalTo("DEADLOCKED"));
        step(AGENT, id, "opinions", "{\"text\": \"It is urgent\"}").statusCode(200);
        step(DISPATCHER, id, "opinions", "{\"text\": \"Nobody is free\"}").statusCode(200);

        step(QUALITY, id, "adjudication", ruling("OWED", in(Duration.ofHours(1))))
                .statusCode(200)
                .body("status", equalTo("BOUND"))
                .body("adjudication.by", equalTo("quality-01"))
                .body("adjudication.ruling", equalTo("Mary Jones comes first"))
                .body("opinions.text", contains("It is urgent", "Nobody is free"))
                .body("opinions.department", contains("CUSTOMER_SERVICE", "DISPATCH"));
        step(DISPATCHER, id, "refusal", WORDS).statusCode(409).body("code", equalTo("illegal-transition"));
        clock.advance(Duration.ofMinutes(61));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(escalations(request)).contains("manager"));
        list(DISPATCHER, "department=DISPATCH&overdue=true&serviceRequestId=" + request)
                .body("items.id", contains(id.toString()))
                .body("items[0].opinions", nullValue())
                .body("items[0].adjudication.ruling", nullValue());
        step(DISPATCHER, id, "answer", WORDS).statusCode(200).body("status", equalTo("ANSWERED"));
    }

    /** S3.5-D2 */
    @Test
    void whatTheOfficeReleasesIsOver() {
        var id = idOf(ask(registered(AGENT), "DISPATCH", in(Duration.ofHours(2))));
        step(DISPATCHER, id, "refusal", WORDS).statusCode(200);
        step(AGENT, id, "deadlock", "{}").statusCode(200);

        step(QUALITY, id, "adjudication", ruling("OWED", null))
                .statusCode(400)
                .body("errors[0].rule", equalTo("with-decision"));
        step(ADMIN, id, "adjudication", ruling("NOT_OWED", null))
                .statusCode(200)
                .body("status", equalTo("RELEASED"));

        step(DISPATCHER, id, "answer", WORDS).statusCode(409);
        assertThat(dueOf(id)).isEmpty();
    }

    /** S3.5-D2 */
    @Test
    void nobodyJudgesTheOwnDepartment() {
        var id = idOf(ask(registered(AGENT), "QUALITY", in(Duration.ofHours(2))));
        step(QUALITY, id, "refusal", WORDS).statusCode(200);
        step(AGENT, id, "deadlock", "{}").statusCode(200);

        step(QUALITY, id, "adjudication", ruling("NOT_OWED", null))
                .statusCode(403)
                .body("code", equalTo("own-dispute"));
        step(ADMIN, id, "adjudication", ruling("NOT_OWED", null)).statusCode(200);
    }

    @Test
    void anEndedRequestNeedsNobody() {
        var request = registered(AGENT);
        var id = idOf(ask(request, "DISPATCH", in(Duration.ofHours(2))));

        Desk.step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        get(AGENT, id).body("status", equalTo("WITHDRAWN"));
        assertThat(dueOf(id)).isEmpty();
        ask(request, "DISPATCH", in(Duration.ofHours(2))).statusCode(409).body("code", equalTo("nothing-to-cooperate"));
    }

    @Test
    void onlyAnotherDepartmentIsAskedForTheFuture() {
        var request = registered(AGENT);

        ask(request, "CUSTOMER_SERVICE", in(Duration.ofHours(2)))
                .statusCode(400)
                .body("errors[0].rule", equalTo("another-department"));
        ask(request, "DISPATCH", "2020-01-01T00:00:00Z").statusCode(400).body("errors[0].rule", equalTo("after-asked"));
    }

    @Test
    void aDepartmentReadsItsListPageByPage() {
        var request = registered(AGENT);
        var first = idOf(ask(request, "DISPATCH", in(Duration.ofHours(1))));
        var second = idOf(ask(request, "DISPATCH", in(Duration.ofHours(1))));
        idOf(ask(request, "PARTS", in(Duration.ofHours(1))));
        var mine = "department=DISPATCH&serviceRequestId=" + request;
        var elsewhere =
                Tokens.of("head-09").roles("station-head").outlet("ELSEWHERE").sign();

        var page = list(DISPATCHER, mine + "&limit=1")
                .body("items.id", contains(second.toString()))
                .body("items[0].matter", nullValue());
        list(DISPATCHER, mine + "&limit=1&after=" + page.extract().<String>path("next"))
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
        list(DISPATCHER, mine + "&status=ANSWERED").body("items", equalTo(List.of()));
        list(elsewhere, mine).body("items", equalTo(List.of()));
        Api.as(elsewhere).get(PATH + first).then().statusCode(404);
    }

    /** S1-8.1b: what was said of a person goes with the person; the anonymous case stays. */
    @Test
    void anErasedCustomerIsNotTalkedAbout() {
        var request = registered(AGENT);
        var id = idOf(ask(request, "DISPATCH", in(Duration.ofHours(1))));
        step(DISPATCHER, id, "refusal", WORDS).statusCode(200);
        var customer = UUID.fromString(read(AGENT, request).extract().path("customerId"));
        Desk.step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        Clients.step(MANAGER, "/v1/customers/", customer, "/erasure", "{\"ground\": \"REQUESTED\"}", "*")
                .statusCode(200);

        get(AGENT, id)
                .body("matter", nullValue())
                .body("refusal", nullValue())
                .body("refusedBy", equalTo("dispatcher-01"));
    }

    private String in(Duration time) {
        return clock.instant().plus(time).toString();
    }

    private static String ruling(String decision, String dueAt) {
        var due = dueAt == null ? "" : ", \"dueAt\": \"%s\"".formatted(dueAt);
        return "{\"decision\": \"%s\", \"ruling\": \"Mary Jones comes first\"%s}".formatted(decision, due);
    }

    private static ValidatableResponse ask(UUID request, String department, String dueAt) {
        return Desk.step(AGENT, request, "cooperations", """
                {"department": "%s", "matter": "Which valve does Mary Jones need?", "dueAt": "%s"}
                """.formatted(department, dueAt));
    }

    private static ValidatableResponse list(String token, String query) {
        return Api.as(token).get("/v1/cooperations?" + query).then().statusCode(200);
    }

    private static ValidatableResponse get(String token, UUID id) {
        return Api.as(token).get(PATH + id).then().statusCode(200);
    }

    private static ValidatableResponse step(String token, UUID id, String step, String body) {
        return Clients.step(token, PATH, id, "/" + step, body);
    }

    private void awaitOverdue(UUID id) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.column(
                        "SELECT overdue_at FROM cooperation WHERE id = ? AND overdue_at IS NOT NULL", id))
                .hasSize(1));
    }

    private List<String> dueOf(UUID id) {
        return database.column("SELECT due_at FROM deadline WHERE aggregate_id = ?", id);
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
