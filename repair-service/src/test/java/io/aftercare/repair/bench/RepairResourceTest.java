package io.aftercare.repair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.repair.Bench;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Repairs over real HTTP, with a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RepairResourceTest {
    @Inject
    DataSource database;

    /** S0-3.2a to S0-3.2e, S1-3.3f */
    @Test
    void aBenchRepairGoesThroughAllItsGates() {
        var bench =
                new Bench().policy("STATION_HEAD", "INSPECTION_THEN_SIGNATURE").expected();
        assertThat(bench.status()).isEqualTo("EXPECTED");

        var received = bench.take(
                Bench.agent(), "receipt", Map.of("condition", "Scratched", "accessories", List.of("Remote", "Cable")));
        assertThat(received.getString("receipt.faultReportNumber")).matches("FR-\\d{8}-\\d{6}");
        assertThat(received.getString("receipt.receivedBy")).isEqualTo("agent-01");
        assertThat(received.getList("receipt.accessories", String.class)).containsExactly("Remote", "Cable");
        bench.diagnosed().planned(2);
        bench.take(Bench.head(), "approval", Map.of());
        bench.reservation("reserved", 1, Bench.fans(2)).awaitParts("RESERVED");
        bench.reservation("issued", 2, Bench.fans(2)).awaitParts("ISSUED");
        bench.started().finished(2).tested();
        assertThat(bench.attempt(bench.tech(), "signature", Map.of("signedBy", "CUSTOMER", "satisfied", true))
                        .statusCode())
                .isEqualTo(409);
        bench.take(Bench.inspector(), "inspection", Map.of("passed", true, "notes", "Fine"));
        bench.signed();

        var repair = bench.read();
        assertThat(repair.getString("status")).isEqualTo("COMPLETED");
        assertThat(repair.getString("technicianLogin")).isEqualTo("tech-01");
        assertThat(repair.getList("history.step", String.class))
                .containsExactly(
                        "EXPECTATION",
                        "RECEIPT",
                        "DIAGNOSIS",
                        "PLAN",
                        "APPROVAL",
                        "START",
                        "FINISH",
                        "TEST",
                        "INSPECTION",
                        "SIGNATURE");
        TopicReader.await("repair.completed.v1", bench.repairId());
        var told = TopicReader.eventsOf("aftercare.repair", bench.repairId());
        assertThat(told)
                .extracting(TopicReader.Told::type)
                .containsExactly(
                        "repair.expected.v1",
                        "repair.opened.v1",
                        "repair.diagnosed.v1",
                        "repair.plan_submitted.v1",
                        "repair.plan_approved.v1",
                        "repair.started.v1",
                        "repair.work_finished.v1",
                        "repair.tested.v1",
                        "repair.inspected.v1",
                        "repair.completed.v1");
        assertThat(told)
                .extracting(TopicReader.Told::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    /** T37, S1-3.3f */
    @Test
    void aRepairOnSiteNeedsNoApprovalAndEndsWithASignature() {
        var bench = new Bench().arrived().diagnosed().planned(0);
        assertThat(bench.status()).isEqualTo("APPROVED");

        bench.started().finished(0).tested().signed();

        assertThat(bench.status()).isEqualTo("COMPLETED");
        var completed =
                TopicReader.await("repair.completed.v1", bench.repairId()).payload();
        assertThat(completed.get("visitId").asText()).isEqualTo(bench.visitId.toString());
        assertThat(completed.get("policy").get("followUpRequired").asBoolean()).isTrue();
        assertThat(completed.get("technicianLogin").asText()).isEqualTo("tech-01");
    }

    /** S0-3.2d */
    @Test
    void aHeadCannotApproveWhatHePlanned() {
        var bench = new Bench().policy("STATION_HEAD", "SIGNATURE").arrived().diagnosed();
        bench.take(Bench.head(), "plan", Map.of("steps", List.of("Open"), "parts", List.of(), "labourMinutes", 60));

        var refusal = bench.attempt(Bench.head(), "approval", Map.of());

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.jsonPath().getString("code")).isEqualTo("own-plan");
        bench.take(Tokens.of("head-13").roles("station-head").outlet(Bench.OUTLET), "approval", Map.of());
        assertThat(bench.status()).isEqualTo("APPROVED");
    }

    /** S0-3.2d */
    @Test
    void aHeadOfAnotherOutletDoesNotEvenSeeThePlan() {
        var bench = new Bench()
                .policy("STATION_HEAD", "SIGNATURE")
                .arrived()
                .diagnosed()
                .planned(0);

        var other = Tokens.of("head-04").roles("station-head").outlet("NYC-QN");
        var nowhere = Tokens.of("head-99").roles("station-head");

        assertThat(bench.attempt(other, "approval", Map.of()).statusCode()).isEqualTo(404);
        assertThat(bench.attempt(nowhere, "approval", Map.of()).statusCode()).isEqualTo(403);
    }

    /** S0-3.2e */
    @Test
    void whoWorkedOnARepairCannotInspectIt() {
        var bench =
                new Bench().policy("NONE", "INSPECTION").arrived().diagnosed().planned(0);
        bench.started().finished(0).tested();
        var workerWithTwoHats =
                Tokens.of("tech-01").roles("technician", "inspector").outlet(Bench.OUTLET);

        var refusal = bench.attempt(workerWithTwoHats, "inspection", Map.of("passed", true));

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.jsonPath().getString("code")).isEqualTo("own-work");
        bench.take(Bench.inspector(), "inspection", Map.of("passed", true));
        assertThat(bench.status()).isEqualTo("COMPLETED");
    }

    /** T40 */
    @Test
    void workCannotStartBeforeTheParts() {
        var bench = new Bench().arrived().diagnosed().planned(1);

        var refusal = bench.attempt(bench.tech(), "start", Map.of("safetyConfirmed", true));

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.jsonPath().getString("code")).isEqualTo("parts-not-issued");
        assertThat(refusal.jsonPath().getString("partsStatus")).isEqualTo("REQUESTED");
    }

    /** S1-7.1b */
    @Test
    void workCannotStartUnsafely() {
        var bench = new Bench().arrived().diagnosed().planned(0);

        var refusal = bench.attempt(bench.tech(), "start", Map.of("safetyConfirmed", false));

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.jsonPath().getString("errors[0].field")).isEqualTo("safetyConfirmed");
    }

    @Test
    void anIllegalStepTellsWhatMayFollow() {
        var bench = new Bench().arrived();

        var refusal = bench.attempt(bench.tech(), "start", Map.of("safetyConfirmed", true));

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.contentType()).startsWith("application/problem+json");
        assertThat(refusal.jsonPath().getList("allowed", String.class)).containsExactly("DIAGNOSED", "ABANDONED");
    }

    @Test
    void aTechnicianSeesOnlyHisOwnRepairs() {
        var mine = new Bench().technicianIs("tech-07").arrived();
        var free = new Bench().expected();
        var tech08 = Bench.technician("tech-08");

        assertThat(Api.as(tech08).get("/v1/repairs/" + mine.repairId()).statusCode())
                .isEqualTo(404);
        assertThat(Api.as(tech08).get("/v1/repairs/" + free.repairId()).statusCode())
                .isEqualTo(200);
        assertThat(Api.as(tech08)
                        .get("/v1/repairs?serviceRequestId=" + mine.requestId)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Api.as(Bench.technician("tech-07"))
                        .get("/v1/repairs?technicianLogin=tech-07&status=OPENED")
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(mine.repairId().toString());
        assertThat(Api.as(Tokens.of("tech-00").roles("technician"))
                        .get("/v1/repairs/" + free.repairId())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPartnerSeesOnlyItsOwnRepairs() {
        var bench = new Bench().partner("acme").arrived();

        assertThat(Api.as(Tokens.of("acme").roles("partner").partner("acme"))
                        .get("/v1/repairs/" + bench.repairId())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.as(Tokens.of("globex").roles("partner").partner("globex"))
                        .get("/v1/repairs/" + bench.repairId())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsReadPageByPage() {
        var outlet = "T-" + Ids.next();
        for (int i = 0; i < 5; i++) {
            new Bench().outlet(outlet).expected();
        }
        var manager = Tokens.of("manager-01").roles("manager");

        var first = Api.as(manager).get("/v1/repairs?limit=3&outletCode=" + outlet);
        var second = Api.as(manager)
                .get("/v1/repairs?limit=3&outletCode=" + outlet + "&after="
                        + first.jsonPath().getString("next"));

        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(first.jsonPath().getList("items")).hasSize(3);
        assertThat(second.jsonPath().getList("items")).hasSize(2);
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(first.jsonPath().getList("items.id", String.class))
                .doesNotContainAnyElementsOf(second.jsonPath().getList("items.id", String.class));
    }

    @Test
    void aStepWithoutOrWithAnOldVersionIsRefused() {
        var bench = new Bench().arrived();
        bench.read();
        var old = bench.etag();
        bench.diagnosed();
        var plan = Map.of("steps", List.of("Open"), "labourMinutes", 60);
        var path = "/v1/repairs/" + bench.repairId() + "/plan";

        assertThat(Api.as(bench.tech()).body(plan).post(path).statusCode()).isEqualTo(428);
        assertThat(Api.as(bench.tech())
                        .header("If-Match", old)
                        .body(plan)
                        .post(path)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void aStepRepeatedUnderItsKeyGetsTheFirstAnswer() {
        var bench = new Bench().arrived().diagnosed();
        bench.read();
        var key = Ids.next().toString();
        var body = Map.of("steps", List.of("Open"), "labourMinutes", 60);
        var path = "/v1/repairs/" + bench.repairId() + "/plan";

        Supplier<Response> step = () -> RestAssured.given()
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(bench.tech().sign())
                .header("Idempotency-Key", key)
                .header("If-Match", bench.etag())
                .body(body)
                .post(path);
        var first = step.get();
        var again = step.get();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(bench.read().getList("plans")).hasSize(1);
    }

    @Test
    void aStepCannotHappenInTheFutureOrBeforeTheLastOne() {
        var bench = new Bench().arrived();
        var diagnosis = Map.of("findings", "x", "faultCode", "F", "workContent", "y", "estimatedMinutes", 10);

        var future = bench.attempt(bench.tech(), "diagnosis", with(diagnosis, "at", "2999-01-01T00:00:00Z"));
        var past = bench.attempt(bench.tech(), "diagnosis", with(diagnosis, "at", "2026-11-20T08:59:59Z"));
        var offline = bench.attempt(bench.tech(), "diagnosis", with(diagnosis, "at", "2026-11-20T09:10:00Z"));

        assertThat(future.jsonPath().getString("errors[0].rule")).isEqualTo("not-in-future");
        assertThat(past.jsonPath().getString("errors[0].rule")).isEqualTo("not-before-previous-step");
        assertThat(offline.statusCode()).isEqualTo(200);
        assertThat(offline.jsonPath().getString("dueAt")).isEqualTo("2026-11-20T09:20:00Z");
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }

    @Test
    void whatPeopleWriteIsUnreadableInTheDatabase() throws SQLException {
        var bench = new Bench().arrived().diagnosed();
        assertThat(bench.read().getString("diagnosis.findings")).isEqualTo("Fan of Mrs Miller is stuck");

        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT findings FROM repair WHERE id = ?")) {
            query.setObject(1, bench.repairId());
            var row = query.executeQuery();

            assertThat(row.next()).isTrue();
            assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("Miller");
        }
    }

    @Test
    void readingWhatPeopleWroteIsAudited() throws SQLException {
        var bench = new Bench().arrived().diagnosed();

        bench.read();

        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM audit_entry WHERE person_id = ? AND action = 'READ'")) {
            query.setObject(1, bench.customerId);
            var row = query.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isPositive();
        }
    }

    @Test
    void aRepairIsGivenUpWithAReason() {
        var bench = new Bench().expected();

        var abandoned = bench.take(
                Bench.agent(), "abandonment", Map.of("reason", "NOT_BROUGHT_IN", "note", "Never came, says Mr Smith"));

        assertThat(abandoned.getString("status")).isEqualTo("ABANDONED");
        var told = TopicReader.await("repair.abandoned.v1", bench.repairId()).payload();
        assertThat(told.get("reason").asText()).isEqualTo("NOT_BROUGHT_IN");
        assertThat(told.toString()).doesNotContain("Smith");
    }
}
