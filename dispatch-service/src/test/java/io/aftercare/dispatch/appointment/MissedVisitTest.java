package io.aftercare.dispatch.appointment;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.appointment;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.aftercare.testing.TopicReader.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Appointments that come to nothing: who was missed, where and why, and what follows. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MissedVisitTest {
    private static final Tokens AGENT = Tokens.of("agent-01").roles("agent");

    private final Network network = new Network();

    /** T32 in turn: with place, time and reason. */
    @Test
    void aClosedDoorIsKeptWithPlaceTimeAndReason() {
        var visitId = departed();
        var former = visit(visitId).getString("appointment.from");

        var missed = step(
                        network.technician(1),
                        visitId,
                        "miss",
                        Map.of(
                                "reason",
                                "CUSTOMER_ABSENT",
                                "words",
                                "Rang twice",
                                "latitude",
                                40.743,
                                "longitude",
                                -73.769))
                .statusCode(200)
                .body("status", equalTo("MISSED"))
                .body("misses", equalTo(1))
                .body("contactBy", notNullValue())
                .body("appointment", nullValue())
                .body("departedAt", nullValue())
                .body("technicianLogin", equalTo(network.login(1)))
                .extract()
                .jsonPath();

        history(visitId)
                .body("moves", empty())
                .body("misses.number", contains(1))
                .body("misses[0].reason", equalTo("CUSTOMER_ABSENT"))
                .body("misses[0].words", equalTo("Rang twice"))
                .body("misses[0].notedBy", equalTo(network.login(1)))
                .body("misses[0].technicianLogin", equalTo(network.login(1)))
                .body("misses[0].from", equalTo(former))
                .body("misses[0].metresFromPlace", equalTo(111));
        assertThat(missed.getString("id")).isEqualTo(visitId.toString());
        var told = TopicReader.await("visit.missed.v1", visitId).payload();
        assertThat(told.get("reason").asText()).isEqualTo("CUSTOMER_ABSENT");
        assertThat(told.get("misses").asInt()).isEqualTo(1);
        assertThat(told.toString()).doesNotContain("Rang").doesNotContain("latitude");
    }

    /** S1-4.1c, S1-3.3a */
    @Test
    void anotherTimeIsAgreedAndTheTechnicianArrivesAfterAll() {
        var visitId = departed();
        step(network.technician(1), visitId, "miss", Map.of("reason", "NO_ACCESS"))
                .statusCode(200);

        step(network.technician(1), visitId, "appointment", appointment()).statusCode(200);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "arrival", Map.of())
                .statusCode(200)
                .body("status", equalTo("ARRIVED"))
                .body("misses", equalTo(1))
                .body("onTime", equalTo(true));

        TopicReader.await("visit.arrived.v1", visitId);
        assertThat(typesOf(visitId))
                .containsSubsequence(
                        "visit.departed.v1",
                        "visit.missed.v1",
                        "visit.appointed.v1",
                        "visit.departed.v1",
                        "visit.arrived.v1")
                .doesNotContain("visit.escalated.v1");
    }

    @Test
    void nobodyIsMissedBeforeItCanBeKnown() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        step(network.technician(1), visitId, "miss", Map.of("reason", "CUSTOMER_ABSENT"))
                .statusCode(409)
                .body("code", equalTo("not-missed-yet"));
        step(AGENT, visitId, "miss", Map.of("reason", "TECHNICIAN_ABSENT"))
                .statusCode(409)
                .body("code", equalTo("not-missed-yet"));

        history(visitId).body("misses", empty());
    }

    /** S2-3.2d, S0-4.2a */
    @Test
    void aTechnicianWhoDidNotComeIsToldAtOnceAndReplaced() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.proposedVisit();
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "appointment", over()).statusCode(200);

        step(AGENT, visitId, "miss", Map.of("reason", "TECHNICIAN_ABSENT", "words", "Waited until noon"))
                .statusCode(200)
                .body("status", equalTo("MISSED"));

        var escalated = TopicReader.await("visit.escalated.v1", visitId);
        assertThat(escalated.payload().get("reason").asText()).isEqualTo("MISSED");
        history(visitId).body("misses[0].notedBy", equalTo("agent-01"));
        step(
                        DISPATCHER,
                        visitId,
                        "assignment",
                        Map.of("technicianLogin", network.login(2), "reason", "The first one did not come"))
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("misses", equalTo(1));
    }

    @Test
    void theThirdClosedDoorIsEscalated() {
        var visitId = departed();
        for (var miss = 1; miss <= 3; miss++) {
            step(network.technician(1), visitId, "miss", Map.of("reason", "CUSTOMER_ABSENT"))
                    .statusCode(200)
                    .body("misses", equalTo(miss));
            if (miss < 3) {
                step(network.technician(1), visitId, "appointment", appointment())
                        .statusCode(200);
                step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
            }
        }

        var escalated = TopicReader.await("visit.escalated.v1", visitId);
        assertThat(escalated.payload().get("reason").asText()).isEqualTo("MISSED");
        assertThat(typesOf(visitId))
                .filteredOn(type -> type.equals("visit.missed.v1") || type.equals("visit.escalated.v1"))
                .containsExactly("visit.missed.v1", "visit.missed.v1", "visit.missed.v1", "visit.escalated.v1");
        history(visitId).body("misses.number", contains(1, 2, 3));
    }

    /** S4-3.2a, T29 */
    @Test
    void anAppointmentIsMovedForAReasonThatIsKept() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        var former = visit(visitId);

        step(
                        network.technician(1),
                        visitId,
                        "rescheduling",
                        Map.of(
                                "from",
                                "2099-01-05T08:00:00Z",
                                "until",
                                "2099-01-05T10:00:00Z",
                                "reason",
                                "CIRCUMSTANCES_CHANGED",
                                "words",
                                "Moved house"))
                .statusCode(200)
                .body("status", equalTo("APPOINTED"))
                .body("appointment.from", equalTo("2099-01-05T08:00:00Z"));

        history(visitId)
                .body("moves.number", contains(1))
                .body("moves[0].reason", equalTo("CIRCUMSTANCES_CHANGED"))
                .body("moves[0].words", equalTo("Moved house"))
                .body("moves[0].movedBy", equalTo(network.login(1)))
                .body("moves[0].formerFrom", equalTo(former.getString("appointment.from")))
                .body("moves[0].formerUntil", equalTo(former.getString("appointment.until")))
                .body("moves[0].until", equalTo("2099-01-05T10:00:00Z"));
        Patience.await("the new time").untilAsserted(() -> assertThat(typesOf(visitId))
                .filteredOn("visit.appointed.v1"::equals)
                .hasSize(2));
    }

    @Test
    void whatWasNotAgreedOrHasBegunIsNotMoved() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        moved(network.technician(1), visitId).statusCode(409).body("code", equalTo("illegal-transition"));
        step(network.technician(1), visitId, "appointment", appointment()).statusCode(200);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);

        moved(network.technician(1), visitId).statusCode(409);

        history(visitId).body("moves", empty());
    }

    @Test
    void aMoveNeedsAReasonAndAnEndAfterTheBeginning() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        step(network.technician(1), visitId, "rescheduling", appointment())
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        step(
                        network.technician(1),
                        visitId,
                        "rescheduling",
                        Map.of("from", "2099-01-05T08:00:00Z", "until", "2099-01-05T08:00:00Z", "reason", "WEATHER"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("after-from"));
    }

    /** S1-4.1b: flagged, not refused. */
    @Test
    void aCheckInFromFarAwayIsMeasuredAndFlagged() {
        var near = departed();
        step(network.technician(1), near, "arrival", Map.of("latitude", 40.743, "longitude", -73.769))
                .statusCode(200)
                .body("arrivalMetresFromPlace", equalTo(111))
                .body("arrivalFar", equalTo(false));
        var far = network.appointedVisit(1);
        step(network.technician(1), far, "departure", Map.of()).statusCode(200);

        step(network.technician(1), far, "arrival", Map.of("latitude", 40.762, "longitude", -73.769))
                .statusCode(200)
                .body("status", equalTo("ARRIVED"))
                .body("arrivalFar", equalTo(true));

        assertThat(visit(far).getInt("arrivalMetresFromPlace")).isBetween(2_223, 2_225);
    }

    @Test
    void aCheckInWithoutPlaceIsNotFlagged() {
        var visitId = departed();

        step(network.technician(1), visitId, "arrival", Map.of())
                .statusCode(200)
                .body("arrivalMetresFromPlace", nullValue())
                .body("arrivalFar", nullValue());
    }

    /** S0-4.2a */
    @Test
    void onlyWhoeverMayActForTheVisitMovesOrMissesIt() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.appointedVisit(1);
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");

        for (var step : List.of("rescheduling", "miss")) {
            Api.anonymous()
                    .body(Map.of("reason", "NO_ACCESS"))
                    .post("/v1/visits/" + visitId + "/" + step)
                    .then()
                    .statusCode(401);
        }
        moved(Tokens.of("parts-01").roles("parts-clerk"), visitId).statusCode(403);
        moved(Tokens.of("acme-01").roles("partner").partner("acme"), visitId).statusCode(403);
        moved(network.technician(2), visitId).statusCode(404);
        moved(stranger, visitId).statusCode(404);
        step(stranger, visitId, "miss", Map.of("reason", "NO_ACCESS")).statusCode(404);
        Api.as(stranger)
                .get("/v1/visits/" + visitId + "/appointment-history")
                .then()
                .statusCode(404);
        moved(AGENT, visitId).statusCode(200);
    }

    private UUID departed() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
        return visitId;
    }

    /** An appointment that ended an hour ago. */
    private static Map<String, String> over() {
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        return Map.of(
                "from", now.minus(Duration.ofHours(3)).toString(),
                "until", now.minus(Duration.ofHours(1)).toString());
    }

    private static ValidatableResponse moved(Tokens who, UUID visitId) {
        return step(
                who,
                visitId,
                "rescheduling",
                Map.of("from", "2099-01-05T08:00:00Z", "until", "2099-01-05T10:00:00Z", "reason", "CUSTOMER_WISH"));
    }

    private static ValidatableResponse history(UUID visitId) {
        return Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/appointment-history")
                .then()
                .statusCode(200);
    }

    private static List<String> typesOf(UUID visitId) {
        return TopicReader.eventsOf("aftercare.visit", visitId).stream()
                .map(Told::type)
                .toList();
    }
}
