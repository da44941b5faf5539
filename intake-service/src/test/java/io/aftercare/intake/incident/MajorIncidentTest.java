package io.aftercare.intake.incident;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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

/** Major incidents from the report to the closing. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MajorIncidentTest {
    private static final String PATH = "/v1/major-incidents";
    private static final String TECHNICIAN =
            Tokens.of("tech-05").roles("technician").outlet("NYC-QN").sign();
    private static final String ELSEWHERE =
            Tokens.of("tech-01").roles("technician").outlet("NYC-BK").sign();

    private final SettableClock clock;
    private final Database database;

    MajorIncidentTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S3.5-E1, S3.5-E2, S3.5-E3, S3.5-E5, S4-3.4c, S3.5-B5, S2-5.3a */
    @Test
    void anIncidentIsReportedFiledTrackedAnalysedAndClosed() {
        var id = reported(TECHNICIAN, "");

        step(id, "filing", "{}").body("status", equalTo("FILED")).body("steps.filedBy", equalTo("manager-01"));
        step(id, "top-information", "{\"informed\": \"director\"}").body("steps.topInformed", equalTo("director"));
        step(id, "tracking", "{\"leader\": \"manager-01\"}").body("status", equalTo("TRACKED"));
        post(TECHNICIAN, id, "entries", "{\"text\": \"Power is back in building 2\"}")
                .statusCode(200);
        step(id, "resolution", "{\"handling\": \"Changed the main switch\"}")
                .body("texts.handling", equalTo("Changed the main switch"))
                .body("awaited.step", contains("REPORT_DELIVERED"));
        var now = clock.instant();
        step(id, "report-delivery", """
                {"reportReference": "FR-2026-0007", "customerInformedAt": "%s", "businessInformedAt": "%s"}
                """.formatted(now, now)).body("awaited", hasSize(0));
        step(id, "closure", "{}").body("status", equalTo("CLOSED"));

        assertThat(told(id))
                .containsExactly(
                        "major_incident.reported.v1",
                        "major_incident.filed.v1",
                        "major_incident.top_informed.v1",
                        "major_incident.tracked.v1",
                        "major_incident.resolved.v1",
                        "major_incident.report_delivered.v1",
                        "major_incident.closed.v1");
        Api.as(TECHNICIAN)
                .get(PATH + "/" + id + "/entries")
                .then()
                .body("items.text", contains("Power is back in building 2"))
                .body("items.recordedBy", contains("tech-05"));
        post(TECHNICIAN, id, "entries", "{\"text\": \"Too late\"}")
                .statusCode(409)
                .body("code", equalTo("major-incident-over"));
    }

    /** S3.5-E4: a major incident cannot be closed without its analysis report. */
    @Test
    void noIncidentIsClosedWithoutItsReport() {
        var id = reported(TECHNICIAN, "");
        step(id, "filing", "{}");
        step(id, "top-information", "{\"informed\": \"director\"}");
        step(id, "tracking", "{\"leader\": \"manager-01\"}");
        step(id, "resolution", "{\"handling\": \"Changed the main switch\"}");

        post(MANAGER, id, "closure", "{}").statusCode(409).body("code", equalTo("illegal-transition"));
        post(MANAGER, id, "report-delivery", """
                {"reportReference": "FR-1", "customerInformedAt": "2999-01-01T00:00:00Z",
                 "businessInformedAt": "2999-01-01T00:00:00Z"}
                """)
                .statusCode(400)
                .body("errors[0].field", equalTo("customerInformedAt"));
    }

    /** S3.3-D5.5; S3.3-A2b, S3.5-E1: what is not filed and not told upwards in time is told once, each. */
    @Test
    void whatIsOverdueIsToldOnce() {
        var id = reported(TECHNICIAN, "");

        clock.advance(Duration.ofMinutes(16));
        awaitTold(id, List.of("FILED"));
        clock.advance(Duration.ofMinutes(45));
        awaitTold(id, List.of("FILED", "TOP_INFORMED"));
        Api.as(MANAGER)
                .queryParam("overdue", true)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .body("items.id", hasItem(id.toString()));
        step(id, "filing", "{}").body("awaited.overdue", contains(true));
        step(id, "top-information", "{\"informed\": \"director\"}").body("awaited", hasSize(0));

        clock.advance(Duration.ofDays(1));
        var other = reported(TECHNICIAN, "");
        clock.advance(Duration.ofMinutes(16));
        awaitTold(other, List.of("FILED"));
        assertThat(overdue(id)).containsExactly("FILED", "TOP_INFORMED");
    }

    /** S3.5-E4: three working days, the weekend does not count. */
    @Test
    void theReportIsDueAfterWorkingDays() {
        clock.set(Instant.parse("2027-03-05T10:00:00Z"));
        var id = reported(TECHNICIAN, "");
        step(id, "filing", "{}");
        step(id, "top-information", "{\"informed\": \"director\"}");
        step(id, "tracking", "{\"leader\": \"manager-01\"}");

        step(id, "resolution", "{\"handling\": \"Changed the main switch\"}")
                .body("awaited[0].dueAt", equalTo("2027-03-10T17:30:00Z"));
    }

    /** S4-3.4c; (e): partners and outlets see only what is theirs. */
    @Test
    void othersDoNotSeeIt() {
        var request = Desk.registered(ACME);
        var ofRequest = reported(ACME, "\"serviceRequestId\": \"%s\",".formatted(request));
        var ofOutlet = reported(TECHNICIAN, "");

        Api.as(GLOBEX).get(PATH + "/" + ofRequest).then().statusCode(404);
        Api.as(ACME)
                .get(PATH + "/" + ofRequest)
                .then()
                .statusCode(200)
                .body("partner", equalTo("acme"))
                .body("texts.place", equalTo("Building 2, 12 Ocean Parkway"));
        Api.as(ELSEWHERE).get(PATH + "/" + ofOutlet).then().statusCode(404);
        Api.as(ELSEWHERE).get(PATH).then().body("items.id", not(hasItem(ofOutlet.toString())));
        Api.as(GLOBEX)
                .body(report("\"serviceRequestId\": \"%s\",".formatted(request)))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("known-request"));
        Api.as(TECHNICIAN)
                .body(report("\"outletCode\": \"NYC-BK\","))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("own-outlet"));
    }

    /** T67: the timeline of the request shows it. */
    @Test
    void theTimelineOfTheRequestShowsIt() {
        var request = Desk.registered(AGENT);
        var id = reported(AGENT, "\"serviceRequestId\": \"%s\",".formatted(request));
        step(id, "filing", "{}");

        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .body("items.type", hasItems("major_incident.reported.v1", "major_incident.filed.v1"));
        Api.as(AGENT)
                .queryParam("serviceRequestId", request)
                .get(PATH)
                .then()
                .body("items.id", contains(id.toString()));
    }

    @Test
    void theOrderOfItsMomentsIsChecked() {
        Api.as(AGENT)
                .body(report("").replace("2026-11-20T08:00:00Z", "2999-11-20T08:00:00Z"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("occurredAt"));
        Api.as(AGENT)
                .body(report("\"detectedAt\": \"2999-01-01T00:00:00Z\","))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("detectedAt"));
    }

    /** S1-8.2b: what people wrote is sealed. */
    @Test
    void noTableHoldsItsTextsInClear() {
        var id = reported(AGENT, "");
        post(AGENT, id, "entries", "{\"text\": \"Mary Jones called\"}").statusCode(200);

        assertThat(database.column("SELECT i::text FROM major_incident i WHERE id = ?", id))
                .noneMatch(row -> row.contains("Ocean") || row.contains("Sparks"));
        assertThat(database.column("SELECT e::text FROM major_incident_entry e WHERE major_incident_id = ?", id))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
    }

    static UUID reported(String token, String more) {
        return UUID.fromString(Api.as(token)
                .body(report(more))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("REPORTED"))
                .extract()
                .path("id"));
    }

    private static String report(String more) {
        return """
                {"grounds": ["SITE_DOWN", "SAFETY_HAZARD"], %s
                 "occurredAt": "2026-11-20T08:00:00Z",
                 "place": "Building 2, 12 Ocean Parkway",
                 "phenomenon": "Sparks at the main switch",
                 "responsePlan": "Switched off, an electrician is on the way",
                 "managerInCharge": "manager-01"}
                """.formatted(more);
    }

    private static ValidatableResponse step(UUID id, String step, String body) {
        return post(MANAGER, id, step, body).statusCode(200);
    }

    private static ValidatableResponse post(String token, UUID id, String step, String body) {
        var etag = Api.as(MANAGER).get(PATH + "/" + id).header("ETag");
        return Api.as(token)
                .header("If-Match", etag)
                .body(body)
                .post(PATH + "/" + id + "/" + step)
                .then();
    }

    private static List<String> told(UUID id) {
        TopicReader.await("major_incident.closed.v1", id);
        return TopicReader.eventsOf("aftercare.major-incident", id).stream()
                .map(TopicReader.Told::type)
                .toList();
    }

    private static void awaitTold(UUID id, List<String> awaited) {
        await().untilAsserted(() -> assertThat(overdue(id)).isEqualTo(awaited));
    }

    private static List<String> overdue(UUID id) {
        return TopicReader.eventsOf("aftercare.major-incident", id).stream()
                .filter(told -> told.type().equals("major_incident.overdue.v1"))
                .map(told -> told.payload().path("awaited").asText())
                .toList();
    }
}
