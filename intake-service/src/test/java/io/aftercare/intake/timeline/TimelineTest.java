package io.aftercare.intake.timeline;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.contact;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.status;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triaged;
import static io.aftercare.intake.Desk.visitRequested;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the other services tell moves the request, each event once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TimelineTest {
    private static final String TECHNICIAN =
            Tokens.of("tech-01").roles("technician").outlet("NYC-BK").sign();
    private static final String OTHER_TECHNICIAN =
            Tokens.of("tech-02").roles("technician").outlet("NYC-BK").sign();

    private final Database database;
    private final SettableClock clock;

    TimelineTest(Database database, SettableClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** T60 */
    @Test
    void aRequestIsCompletedAndClosedByWhatItHears() {
        var request = visitRequested(ACME);

        hear("visit.arrived.v1", request);
        hear("repair.started.v1", request);
        hear("repair.completed.v1", request);
        awaitStatus(request, "COMPLETED");
        hear("settlement.paid.v1", request);
        hear("follow_up.closed.v1", request);

        awaitStatus(request, "CLOSED");
        assertThat(TopicReader.await("service_request.closed.v1", request).sequence())
                .isEqualTo(5);
        Api.as(ACME)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .statusCode(200)
                .body("items.type", hasItem("visit.arrived.v1"))
                .body("items.type", hasItem("settlement.paid.v1"))
                .body("items.type", hasItem("service_request.closed.v1"));
    }

    /** S3.2-2, S3.6-2 */
    @Test
    void theTimelineIsInTheOrderOfWhatHappened() {
        var request = visitRequested(AGENT);
        var later = clock.instant().plusSeconds(600);

        hear("visit.arrived.v1", request, later);
        hear("visit.departed.v1", request, later.minusSeconds(300));
        awaitHeard(request, 2);

        var types = Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .extract()
                .jsonPath()
                .getList("items.type", String.class);
        assertThat(types)
                .containsExactly(
                        "service_request.registered.v1",
                        "service_request.triaged.v1",
                        "service_request.visit_requested.v1",
                        "visit.departed.v1",
                        "visit.arrived.v1");
    }

    @Test
    void theSameEventHeardTwiceChangesNothing() {
        var request = visitRequested(AGENT);
        var repair = Ids.next();
        var payload = payload(request, clock.instant());
        var eventId = EventFeeder.send("repair.completed.v1", repair, 1, payload);
        awaitStatus(request, "COMPLETED");
        var version = Desk.etag(request);

        EventFeeder.sendAgain(eventId, "repair.completed.v1", repair, 1, payload);
        EventFeeder.send("repair.work_finished.v1", repair, 2, payload);
        awaitHeard(request, 2);

        assertThat(Desk.etag(request)).isEqualTo(version);
        assertThat(database.column("SELECT event_type FROM milestone WHERE service_request_id = ?", request))
                .containsExactlyInAnyOrder("repair.completed.v1", "repair.work_finished.v1");
    }

    /** Milestones that change no field must not make the version of a person at the desk stale. */
    @Test
    void aTraceInTheTimelineMakesNoNewVersion() {
        var request = visitRequested(AGENT);
        var version = Desk.etag(request);

        hear("visit.departed.v1", request);
        awaitHeard(request, 1);

        assertThat(Desk.etag(request)).isEqualTo(version);
    }

    @Test
    void anEventAboutAnUnknownRequestWaitsForIt() {
        var early = Ids.next();
        hear("visit.arrived.v1", early);
        await().until(() -> !database.column("SELECT 1 FROM parked_event WHERE payload LIKE ?", "%" + early + "%")
                .isEmpty());

        appearAs(early, visitRequested(AGENT));

        awaitHeard(early, 1);
        read(AGENT, early).statusCode(200);
        assertThat(read(AGENT, early).extract().jsonPath().getString("milestones.arrivedAt"))
                .isNotNull();
    }

    /** T65 */
    @Test
    void aStartedRepairStopsTheCancellation() {
        var request = visitRequested(ACME);
        hear("repair.started.v1", request);
        awaitHeard(request, 1);

        step(ACME, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}")
                .statusCode(409)
                .body("code", equalTo("repair-started"));

        hear("repair.abandoned.v1", request);
        awaitHeard(request, 2);
        read(ACME, request).body("milestones.repairAbandoned", equalTo(true));
        step(ACME, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
    }

    @Test
    void aRepairStartedAfterTheCancellationIsOnlyNoted() {
        var request = visitRequested(AGENT);
        step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        hear("repair.completed.v1", request);
        awaitHeard(request, 1);

        assertThat(status(request)).isEqualTo("CANCELLED");
    }

    /** A technician may not see customers who are not assigned to him. */
    @Test
    void aTechnicianReachesACustomerOnlyWhileTheJobIsHis() {
        var request = visitRequested(AGENT);
        var customer = read(AGENT, request).extract().jsonPath().getString("customerId");
        proposed(request, "tech-01");
        awaitHeard(request, 1);
        contact(TECHNICIAN, request).statusCode(404);

        accepted(request, "tech-01");
        awaitHeard(request, 2);

        contact(TECHNICIAN, request).statusCode(200).body("name", equalTo("Mary Jones"));
        read(TECHNICIAN, request).statusCode(200);
        Api.as(TECHNICIAN)
                .get("/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("masked", equalTo(false));
        contact(OTHER_TECHNICIAN, request).statusCode(404);
        Api.as(OTHER_TECHNICIAN).get("/v1/customers/" + customer).then().statusCode(404);

        hear("repair.completed.v1", request);
        awaitStatus(request, "COMPLETED");
        contact(TECHNICIAN, request).statusCode(404);
        Api.as(TECHNICIAN).get("/v1/customers/" + customer).then().statusCode(404);
    }

    @Test
    void theNextTechnicianRelievesTheFirst() {
        var request = visitRequested(AGENT);
        accepted(request, "tech-01");
        awaitHeard(request, 1);

        proposed(request, "tech-02");
        accepted(request, "tech-02");
        awaitHeard(request, 3);

        contact(TECHNICIAN, request).statusCode(404);
        contact(OTHER_TECHNICIAN, request).statusCode(200);
    }

    @Test
    void aCancelledRequestDismissesItsTechnician() {
        var request = visitRequested(AGENT);
        accepted(request, "tech-01");
        awaitHeard(request, 1);

        step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        contact(TECHNICIAN, request).statusCode(404);
    }

    @Test
    void aTechnicianAtAStationSeesWhatHeReceived() {
        var request = triaged(AGENT);
        step(SUPPORT, request, "product-expectation", "{\"outletCode\": \"NYC-BK\"}")
                .statusCode(200);
        EventFeeder.send("repair.opened.v1", Ids.next(), 1, """
                {"serviceRequestId": "%s", "at": "%s", "technicianLogin": "tech-01", "outletCode": "NYC-BK"}""".formatted(request, clock.instant()));
        awaitHeard(request, 1);

        read(TECHNICIAN, request).statusCode(200);
        Api.as(TECHNICIAN).get("/v1/service-requests?limit=200").then().body("items.id", hasItem(request.toString()));
        read(OTHER_TECHNICIAN, request).statusCode(404);
    }

    private void proposed(UUID request, String technician) {
        assignment("visit.proposed.v1", request, technician);
    }

    private void accepted(UUID request, String technician) {
        assignment("visit.accepted.v1", request, technician);
    }

    /** All assignments of one request come under one key, hence in order. */
    private void assignment(String type, UUID request, String technician) {
        EventFeeder.send(type, request, 1, """
                {"serviceRequestId": "%s", "at": "%s", "technicianLogin": "%s", "outletCode": "NYC-BK"}""".formatted(request, clock.instant(), technician));
    }

    private void hear(String type, UUID request) {
        hear(type, request, clock.instant());
    }

    private void hear(String type, UUID request, Instant at) {
        EventFeeder.send(type, Ids.next(), 1, payload(request, at));
    }

    private static String payload(UUID request, Instant at) {
        return "{\"serviceRequestId\": \"%s\", \"at\": \"%s\", \"more\": 1}".formatted(request, at);
    }

    private void awaitHeard(UUID request, int events) {
        await().untilAsserted(() -> assertThat(
                        database.column("SELECT event_type FROM milestone WHERE service_request_id = ?", request))
                .hasSize(events));
    }

    private static void awaitStatus(UUID request, String status) {
        await().untilAsserted(() -> assertThat(status(request)).isEqualTo(status));
    }

    /** A request with this id, otherwise as that one; as if its registration had only now been committed. */
    private void appearAs(UUID id, UUID model) {
        assertThat(database.change(
                        "INSERT INTO service_request SELECT (jsonb_populate_record(r,"
                                + " jsonb_build_object('id', ?::text, 'number', ?::text))).* FROM service_request r"
                                + " WHERE r.id = ?",
                        id.toString(),
                        id.toString(),
                        model))
                .isEqualTo(1);
    }
}
