package io.aftercare.intake.consultation.report;

import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3.3-C4, S3.3-C5: once in a quarter the records are summed up for the director, who sets the bulletin board. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class QuarterReportTest {
    private static final String REPORTS = "/v1/consultation-reports/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database;

    QuarterReportTest(Database database) {
        this.database = database;
    }

    @Test
    void whatWasRecordedIsSummedUpOnce() {
        recordedAt("2019-04-01T00:00:00Z", "descaling", "WM", true);
        recordedAt("2019-05-17T09:00:00Z", "descaling", "WM", false);
        recordedAt("2019-06-30T23:59:59.999999Z", "price", "", true);
        recordedAt("2019-07-01T00:00:00Z", "descaling", "WM", true);

        quarterEnds();

        var report = reportOf("CR-2019-Q2");
        Clients.read(MANAGER, REPORTS, report)
                .statusCode(200)
                .body("status", equalTo("MADE"))
                .body("beginsAt", equalTo("2019-04-01T00:00:00Z"))
                .body("endsAt", equalTo("2019-07-01T00:00:00Z"))
                .body("asked", equalTo(3))
                .body("unanswered", equalTo(1))
                .body("lines.topic", contains("descaling", "price"))
                .body("lines.productLine", contains("WM", ""))
                .body("lines.asked", contains(2, 1))
                .body("lines.unanswered", contains(1, 0));
        Clients.read(MANAGER, REPORTS, reportOf("CR-2019-Q3")).body("asked", equalTo(1));
        Clients.read(MANAGER, REPORTS, reportOf("CR-2019-Q4")).body("lines", empty());

        quarterEnds();

        assertThat(database.column("SELECT id FROM consultation_report WHERE number = 'CR-2019-Q2'"))
                .containsExactly(report.toString());
    }

    @Test
    void theRunningQuarterIsNotReported() {
        recordedAt("2020-01-01T00:00:00Z", "price", "", true);

        quarterEnds();

        assertThat(database.column("SELECT number FROM consultation_report WHERE ends_at > now()"))
                .isEmpty();
        assertThat(database.column("SELECT due_at > now() FROM deadline WHERE kind = 'consultation-quarter'"))
                .containsExactly("t");
    }

    @Test
    void theDirectorAcknowledgesAndSetsTheBulletinBoard() {
        recordedAt("2021-02-03T00:00:00Z", "descaling", "WM", true);
        quarterEnds();
        var report = reportOf("CR-2021-Q1");
        var etag = Clients.read(MANAGER, REPORTS, report).extract().header("ETag");
        var body = """
                {"remark": "Well done", "bulletinTopics": [
                 {"topic": "descaling", "content": "How to remove scale"},
                 {"topic": "price", "content": "What a visit costs"}]}
                """;

        Clients.step(AGENT, REPORTS, report, "/acknowledgement", body, etag).statusCode(403);
        Clients.step(MANAGER, REPORTS, report, "/acknowledgement", body, etag)
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedBy", equalTo("manager-01"))
                .body("remark", equalTo("Well done"))
                .body("bulletinTopics.topic", contains("descaling", "price"));

        Clients.step(MANAGER, REPORTS, report, "/acknowledgement", body, etag).statusCode(412);
        Clients.step(MANAGER, REPORTS, report, "/acknowledgement", body, "*")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void theListBeginsWithTheLatestQuarter() {
        recordedAt("2021-02-03T00:00:00Z", "descaling", "WM", true);
        quarterEnds();

        var ends = Api.as(MANAGER)
                .get("/v1/consultation-reports?limit=200")
                .then()
                .statusCode(200)
                .body("items.number", hasItem("CR-2021-Q1"))
                .extract()
                .jsonPath()
                .getList("items.endsAt", String.class);

        assertThat(ends).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    /** S0-2.1a (e): the reports are about all networks. */
    @Test
    void managersOfPartnersSeeNoReport() {
        recordedAt("2021-02-03T00:00:00Z", "descaling", "WM", true);
        quarterEnds();
        var manager = Tokens.of("manager-acme").roles("manager").partner("acme").sign();

        Clients.read(manager, REPORTS, reportOf("CR-2021-Q1")).statusCode(404);
        Api.as(manager).get("/v1/consultation-reports").then().statusCode(200).body("items", empty());
        Api.as(MANAGER).get("/v1/consultation-reports").then().body("items", not(empty()));
    }

    private void recordedAt(String at, String topic, String productLine, boolean answered) {
        var line = productLine.isEmpty() ? "" : "\"productLine\": \"" + productLine + "\",";
        var answer = answered ? ", \"answer\": \"Yes\"" : "";
        var id = Desk.idOf(Api.as(AGENT)
                .body("{\"channel\": \"PHONE\", %s \"topic\": \"%s\", \"question\": \"How?\"%s}"
                        .formatted(line, topic, answer))
                .post("/v1/consultations")
                .then());
        database.change("UPDATE consultation SET recorded_at = ?::timestamptz WHERE id = ?", at, id);
    }

    /** What the end of a quarter does: the deadline is due, and some replica takes it. */
    private void quarterEnds() {
        var due = List.of("t");
        database.change("UPDATE deadline SET due_at = due_at - interval '1 year', next_attempt_at = 'epoch'"
                + " WHERE kind = 'consultation-quarter'");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(database.column(
                        "SELECT next_attempt_at > now() FROM deadline WHERE kind = 'consultation-quarter'"))
                .isEqualTo(due));
    }

    private UUID reportOf(String number) {
        return UUID.fromString(database.column("SELECT id FROM consultation_report WHERE number = ?", number)
                .getFirst());
    }
}
