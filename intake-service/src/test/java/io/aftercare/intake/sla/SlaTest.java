package io.aftercare.intake.sla;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.DISPATCHER;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.sla.Promised.goal;
import static io.aftercare.intake.sla.Promised.sla;
import static io.aftercare.intake.sla.Promised.triagedAs;
import static io.aftercare.intake.sla.Promised.visitRequestedAs;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The account that a request gives of its promises. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SlaTest {
    private final SettableClock clock;
    private final Database database;

    SlaTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S2-3.1a */
    @Test
    void theFirstResponseIsAwaitedFromTheNoticeOn() {
        var id = registered(AGENT);

        assertThat(goal(id, "FIRST_RESPONSE").get("state")).isEqualTo("RUNNING");
        triagedAs("P2", id);

        assertThat(goal(id, "FIRST_RESPONSE").get("state")).isEqualTo("MET");
    }

    /** S1-4.1a, S1-4.1b, S2-3.2d */
    @Test
    void anEmergencyIsPromisedItsTimesFromTheNotice() {
        var id = registered(AGENT);
        var noticed = Instant.parse(Desk.read(AGENT, id).extract().path("reportedAt"));

        triagedAs("P1", id);

        assertThat(dueAt(id, "CONTACT")).isEqualTo(noticed.plus(Duration.ofMinutes(30)));
        assertThat(dueAt(id, "ARRIVAL")).isEqualTo(noticed.plus(Duration.ofHours(4)));
        assertThat(dueAt(id, "CLOSE")).isEqualTo(noticed.plus(Duration.ofHours(8)));
        sla(AGENT, id).body("goals.goal", hasItems("FIRST_RESPONSE", "CONTACT", "ARRIVAL", "CLOSE"));
    }

    /** S3.5-I3b */
    @Test
    void aZoneOutsideIsPromisedAnotherArrival() {
        var id = registered(AGENT);
        var noticed = Instant.parse(Desk.read(AGENT, id).extract().path("reportedAt"));

        step(SUPPORT, id, "triage", Promised.triage("P1").replaceFirst("\\{", "{\"slaZone\": \"C\", "))
                .statusCode(200);

        assertThat(dueAt(id, "ARRIVAL")).isEqualTo(noticed.plus(Duration.ofHours(24)));
    }

    @Test
    void waitingForTheCustomerIsAccountedForAndNotCounted() {
        var id = triagedAs("P1", registered(AGENT));
        var due = dueAt(id, "ARRIVAL");
        step(AGENT, id, "sla/pauses", "{\"reason\": \"WAITING_FOR_CUSTOMER\"}").statusCode(200);
        assertThat(goal(id, "ARRIVAL")).containsEntry("state", "PAUSED").doesNotContainKey("dueAt");

        clock.advance(Duration.ofHours(50));
        step(AGENT, id, "sla/resumptions", "{\"reason\": \"WAITING_FOR_CUSTOMER\"}")
                .statusCode(200);

        var account = goal(id, "ARRIVAL");
        assertThat(account).containsEntry("state", "RUNNING");
        var paused = Duration.parse((String) account.get("paused"));
        assertThat(paused).isBetween(Duration.ofHours(50), Duration.ofHours(51));
        assertThat(dueAt(id, "ARRIVAL")).isEqualTo(due.plus(paused));
        Promised.addsUp(account);
    }

    @Test
    void aPauseBeginsAndEndsOnce() {
        var id = triagedAs("P2", registered(AGENT));
        var pause = "{\"reason\": \"WAITING_FOR_CUSTOMER\"}";

        step(AGENT, id, "sla/resumptions", pause).statusCode(409).body("code", equalTo("sla-not-paused"));
        step(AGENT, id, "sla/pauses", pause).statusCode(200);
        step(AGENT, id, "sla/pauses", pause).statusCode(409).body("code", equalTo("sla-already-paused"));
        step(AGENT, id, "sla/resumptions", "{\"reason\": \"WAITING_FOR_PARTS\"}")
                .statusCode(409);
        step(AGENT, id, "sla/resumptions", pause).statusCode(200);
    }

    @Test
    void aPauseCannotLieInTheFutureOrBeforeTheLastFact() {
        var id = triagedAs("P2", registered(AGENT));

        for (var wrong : new Duration[] {Duration.ofMinutes(1), Duration.ofDays(-1)}) {
            step(AGENT, id, "sla/pauses", """
                            {"reason": "WAITING_FOR_CUSTOMER", "at": "%s"}""".formatted(clock.instant().plus(wrong)))
                    .statusCode(400)
                    .body("errors[0].field", equalTo("at"));
        }
    }

    /** S2-3.2b: a defect of other systems. */
    @Test
    void aPauseSurvivesAnotherPriority() {
        var id = triagedAs("P2", registered(AGENT));
        step(AGENT, id, "sla/pauses", "{\"reason\": \"WAITING_FOR_CUSTOMER\"}").statusCode(200);
        clock.advance(Duration.ofHours(30));
        step(AGENT, id, "sla/resumptions", "{\"reason\": \"WAITING_FOR_CUSTOMER\"}")
                .statusCode(200);

        step(AGENT, id, "reclassification", "{\"priority\": \"P1\"}")
                .statusCode(200)
                .body("triage.priority", equalTo("P1"));

        var account = goal(id, "CLOSE");
        assertThat(account).containsEntry("state", "RUNNING");
        assertThat(Duration.parse((String) account.get("paused"))).isGreaterThan(Duration.ofHours(29));
        assertThat(Duration.parse((String) account.get("counted"))).isLessThan(Duration.ofMinutes(30));
        var told = TopicReader.await("service_request.reclassified.v1", id).payload();
        assertThat(told.path("formerPriority").asText()).isEqualTo("P2");
        assertThat(told.path("priority").asText()).isEqualTo("P1");
    }

    @Test
    void anotherPolicyPromisesItsOwnTimes() {
        var id = triagedAs("P2", registered(AGENT));
        assertThat(sla(AGENT, id).extract().<java.util.List<String>>path("goals.goal"))
                .contains("CONTACT");

        step(AGENT, id, "reclassification", "{\"policyCode\": \"bench-standard\"}")
                .statusCode(200)
                .body("triage.policyCode", equalTo("bench-standard"));

        assertThat(goal(id, "CLOSE")).containsEntry("policyCode", "bench-standard");
        assertThat(sla(AGENT, id).extract().<java.util.List<String>>path("goals.goal"))
                .doesNotContain("CONTACT");
    }

    @Test
    void onlyOpenRequestsAreReclassified() {
        var id = registered(AGENT);
        step(AGENT, id, "reclassification", "{\"priority\": \"P1\"}")
                .statusCode(409)
                .body("code", equalTo("not-reclassifiable"));
        triagedAs("P2", id);
        step(AGENT, id, "reclassification", "{}").statusCode(400).body("errors[0].rule", equalTo("one-of-three"));
        step(AGENT, id, "reclassification", "{\"policyCode\": \"no-such\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("policyCode"));
    }

    /** S1-4.1b, S1-4.2a */
    @Test
    void anExemptionToldInTimeEndsThePromise() {
        var id = visitRequestedAs("P1");

        step(DISPATCHER, id, "sla/exemptions", exemption("ARRIVAL", clock.instant()))
                .statusCode(200)
                .body("exemptions[0].reason", equalTo("WEATHER"))
                .body("exemptions[0].note", equalTo("Told Mary about the snow"))
                .body("exemptions[0].recordedBy", equalTo("dispatcher-01"));

        assertThat(goal(id, "ARRIVAL")).containsEntry("state", "EXEMPT");
        assertThat(database.column("SELECT f::text FROM sla_fact f WHERE service_request_id = ?", id))
                .noneMatch(row -> row.contains("Mary"));
    }

    /** S1-4.1b */
    @Test
    void anExemptionToldTooLateIsRefused() {
        var id = visitRequestedAs("P1");
        var due = dueAt(id, "CONTACT");
        clock.advance(Duration.ofMinutes(31));

        step(DISPATCHER, id, "sla/exemptions", exemption("CONTACT", due.minusSeconds(60)))
                .statusCode(409)
                .body("code", equalTo("sla-exemption-too-late"))
                .body("dueAt", equalTo(due.toString()));
        step(
                        DISPATCHER,
                        id,
                        "sla/exemptions",
                        exemption("ARRIVAL", clock.instant().plusSeconds(60)))
                .statusCode(400)
                .body("errors[0].field", equalTo("customerInformedAt"));
        step(DISPATCHER, id, "sla/exemptions", exemption("FIX", clock.instant()))
                .statusCode(409)
                .body("code", equalTo("sla-goal-not-open"));
    }

    /** S1-4.1c, S1-4.2a */
    @Test
    void whatTheOthersTellReachesThePromises() {
        var id = visitRequestedAs("P1");

        hear("visit.appointed.v1", id);
        awaitState(id, "CONTACT", "MET");
        hear("visit.arrived.v1", id);
        awaitState(id, "ARRIVAL", "MET");
        assertThat(goal(id, "FIX")).containsEntry("state", "RUNNING");
        hear("repair.completed.v1", id);
        awaitState(id, "FIX", "MET");

        assertThat(goal(id, "CLOSE")).containsEntry("state", "MET");
    }

    @Test
    void missingPartsPauseEveryClock() {
        var id = visitRequestedAs("P1");

        hear("reservation.short.v1", id);
        awaitState(id, "ARRIVAL", "PAUSED");
        clock.advance(Duration.ofHours(30));
        hear("reservation.reserved.v1", id);
        awaitState(id, "ARRIVAL", "RUNNING");
        hear("reservation.issued.v1", id);
        await().until(() -> database.column("SELECT 1 FROM milestone WHERE service_request_id = ?", id)
                        .size()
                == 3);

        assertThat(database.column("SELECT kind FROM sla_fact WHERE service_request_id = ? ORDER BY position", id))
                .containsExactly("CLASSIFIED", "MET", "PAUSED", "RESUMED");
        sla(AGENT, id).body("goals.find { it.goal == 'ARRIVAL' }.segments[1].reason", equalTo("WAITING_FOR_PARTS"));
        Promised.addsUp(goal(id, "ARRIVAL"));
    }

    /** A defect of other systems: after reassignment the hours of the former outlet hold. */
    @Test
    void theHoursOfTheOutletThatHasTheJobHold() {
        var outlet = "NIGHT-" + aPhone().substring(8);
        clock.set(Instant.parse("2026-11-25T03:00:00Z"));
        var id = registered(AGENT);
        triagedAs("P3", id);
        step(SUPPORT, id, "visit-request", "{}").statusCode(200);
        assertThat(goal(id, "CONTACT")).containsEntry("counted", "PT0S");
        EventFeeder.send("outlet.opened.v1", Ids.next(), 1, """
                {"code": "%s", "at": "2026-11-25T03:00:00Z", "timeZone": "America/New_York",
                 "workingHours": [{"day": "TUESDAY", "from": "20:00", "until": "24:00"},
                                  {"day": "WEDNESDAY", "from": "20:00", "until": "24:00"},
                                  {"day": "THURSDAY", "from": "20:00", "until": "24:00"}]}""".formatted(outlet));
        await().until(() -> !database.column("SELECT 1 FROM outlet_hours WHERE outlet_code = ?", outlet)
                .isEmpty());

        EventFeeder.send("visit.proposed.v1", Ids.next(), 1, """
                {"serviceRequestId": "%s", "at": "2026-11-25T03:01:00Z", "outletCode": "%s",
                 "technicianLogin": "tech-01"}""".formatted(id, outlet));

        // Ten in the evening of Tuesday: two hours tonight, four on Wednesday, two on Thursday.
        await().untilAsserted(() -> assertThat(dueAt(id, "CONTACT")).isEqualTo(Instant.parse("2026-11-27T03:01:00Z")));
    }

    @Test
    void aCancelledRequestPromisesNothingMore() {
        var id = visitRequestedAs("P1");

        step(AGENT, id, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        assertThat(goal(id, "ARRIVAL")).containsEntry("state", "ENDED");
        assertThat(deadlinesOf(id)).isEmpty();
        step(AGENT, id, "sla/pauses", "{\"reason\": \"WAITING_FOR_CUSTOMER\"}")
                .statusCode(409)
                .body("code", equalTo("sla-over"));
    }

    @Test
    void aRecordedFactIsNeverChanged() {
        var id = triagedAs("P2", registered(AGENT));

        assertThatThrownBy(() -> database.change("UPDATE sla_fact SET at = now() WHERE service_request_id = ?", id))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.change("DELETE FROM sla_fact WHERE service_request_id = ?", id))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.change("UPDATE sla_target SET within_seconds = 1"))
                .hasMessageContaining("never changed");
    }

    @Test
    void anotherNetworkSeesNoClock() {
        var id = registered(ACME);

        sla(ACME, id);
        Api.as(GLOBEX).get("/v1/service-requests/" + id + "/sla").then().statusCode(404);
    }

    /** S1-4.1a, S0-6.1 */
    @Test
    void whatAPolicyPromisesCanBeRead() {
        Api.as(AGENT)
                .get("/v1/service-policies/on-site-standard/sla-rules")
                .then()
                .statusCode(200)
                .body("warnPercent", equalTo(75))
                .body("targets.find { it.goal == 'CONTACT' && it.priority == 'P1' }.withinSeconds", equalTo(1_800))
                .body("ladder.role", equalTo(java.util.List.of("station-head", "manager", "quality-supervisor")));
        Api.as(AGENT).get("/v1/service-policies/none/sla-rules").then().statusCode(404);
    }

    /** A registration pays for its clocks with one row: the deadline. */
    @Test
    void aRegistrationWritesNothingButItsDeadline() {
        var id = idOf(register(ACME, registration(aPhone(), "WM-7000")));

        assertThat(deadlinesOf(id)).hasSize(1);
        assertThat(database.column("SELECT 1 FROM sla_fact WHERE service_request_id = ?", id))
                .isEmpty();
    }

    private java.util.List<String> deadlinesOf(UUID id) {
        return database.column("SELECT due_at FROM deadline WHERE kind = 'sla' AND aggregate_id = ?", id);
    }

    private static Instant dueAt(UUID id, String goal) {
        return Instant.parse((String) goal(id, goal).get("dueAt"));
    }

    private void hear(String type, UUID request) {
        EventFeeder.send(type, Ids.next(), 1, """
                {"serviceRequestId": "%s", "at": "%s"}""".formatted(request, clock.instant()));
    }

    private static void awaitState(UUID id, String goal, String state) {
        await().untilAsserted(() -> assertThat(goal(id, goal)).containsEntry("state", state));
    }

    private static String exemption(String goal, Instant informed) {
        return """
                {"goal": "%s", "reason": "WEATHER", "customerInformedAt": "%s", "note": "Told Mary about the snow"}""".formatted(goal, informed);
    }
}
