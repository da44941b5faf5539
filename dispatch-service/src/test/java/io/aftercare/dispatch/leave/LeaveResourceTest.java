package io.aftercare.dispatch.leave;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.MANAGER;
import static io.aftercare.dispatch.duty.DutyRoom.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.dispatch.duty.DutyRoom;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leave of people on the roster, and every rule that stands in its way. Ann is on duty on Tuesday from eight to four. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LeaveResourceTest {
    private DutyRoom room;

    @Inject
    SettableClock clock;

    @BeforeEach
    void itIsTheDayBefore() {
        room = DutyRoom.opened();
        clock.set(TUESDAY.minus(Duration.ofDays(1)));
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    /** S2-2.5b, S3.7-G2 */
    @Test
    void leaveIsApprovedByASuperiorAndNobodyElse() {
        var leave = requested("ann", 48, 56);

        step(room.person("ann"), leave, "approval", Map.of()).statusCode(403);
        var annAsHead = Tokens.of(room.login("ann")).roles("station-head").outlet(room.outletCode());
        step(annAsHead, leave, "approval", Map.of()).statusCode(403).body("clause", equalTo("S3.7-G2"));
        step(room.head(), leave, "approval", Map.of())
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("duringDuty", equalTo(false))
                .body("decidedBy", equalTo(room.login("head")));
        step(room.head(), leave, "refusal", Map.of("reason", "After all"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    /** S2-2.5b */
    @Test
    void leaveIsAskedForAndApprovedInAdvance() {
        refused(request("ann", -25, -20, Map.of()), "S2-2.5b");
        var leave = requested("ann", -20, -10);

        clock.set(TUESDAY.minus(Duration.ofHours(15)));

        refused(step(room.head(), leave, "approval", Map.of()), "S2-2.5b");
        step(room.head(), leave, "refusal", Map.of("reason", "Too late"))
                .statusCode(200)
                .body("refusal", equalTo("Too late"));
    }

    @Test
    void leaveOfTheSameTimeIsAskedForOnce() {
        requested("ann", 48, 56);

        request("ann", 50, 60, Map.of()).statusCode(409).body("code", equalTo("leave-overlaps"));
        request("bob", 50, 60, Map.of()).statusCode(201);
        request("ann", 60, 60, Map.of()).statusCode(400).body("errors[0].rule", equalTo("after-from"));
    }

    /** The reason is personal. */
    @Test
    void colleaguesSeeTheLeaveWithoutItsReason() {
        var path = "/v1/leaves/" + requested("ann", 48, 56);

        Api.as(room.person("bob")).get(path).then().statusCode(200).body("reason", nullValue());
        Api.as(room.person("ann")).get(path).then().body("reason", equalTo("A wedding"));
        Api.as(room.head()).get(path).then().body("reason", equalTo("A wedding"));
        Api.as(DutyRoom.opened().head()).get(path).then().statusCode(404);
    }

    /** S3.3-A5: the substitute comes first, is free, and then does the shift. */
    @Test
    void leaveOnAShiftNeedsASubstituteWhoTakesItOver() {
        var shift = room.published("ann", 0);
        room.published("cat", 4);
        var leave = requested("ann", 2, 6);

        refused(step(room.head(), leave, "approval", Map.of()), "S3.3-A5");
        step(room.person("ann"), leave, "substitute", Map.of("substituteLogin", room.login("ann")))
                .statusCode(400);
        named(leave, "cat");
        refused(step(room.head(), leave, "approval", Map.of()), "S3.3-A5").body("rule", equalTo("SUBSTITUTE_IS_FREE"));
        named(leave, "bob");
        step(room.head(), leave, "approval", Map.of())
                .statusCode(200)
                .body("duringDuty", equalTo(true))
                .body("substituteLogin", equalTo(room.login("bob")));

        assertThat(room.shiftOf(shift).getString("staffLogin")).isEqualTo(room.login("bob"));
    }

    /** S3.3-A5: during duty the head of the outlet is not enough. */
    @Test
    void leavingDuringDutyIsApprovedByADirectorAndLogged() {
        clock.set(TUESDAY);
        var shift = room.onDuty("ann", 0);
        var leave = requested("ann", 1, 2);
        named(leave, "bob");

        step(room.head(), leave, "approval", Map.of()).statusCode(403).body("clause", equalTo("S3.3-A5"));
        step(MANAGER, leave, "approval", Map.of()).statusCode(200).body("duringDuty", equalTo(true));

        Api.as(room.head())
                .get("/v1/shifts/" + shift)
                .then()
                .body("staffLogin", equalTo(room.login("ann")))
                .body("log", hasSize(1))
                .body("log[0].section", equalTo("ROSTER_CHANGES"))
                .body("log[0].words", containsString(room.login("bob")));
    }

    /** S3.3-A5, S3.7-G7: otherwise it is absence (旷工). */
    @Test
    void whoeverIsAwayWithoutApprovalIsAbsent() {
        room.published("ann", 0);
        clock.set(TUESDAY.plus(Duration.ofHours(3)));

        absence(room.person("bob"), "ann", 1, 3).statusCode(403);
        absence(room.head(), "ann", 1, 3)
                .statusCode(201)
                .body("status", equalTo("ABSENT"))
                .body("decidedBy", equalTo(room.login("head")));

        Api.as(room.head())
                .get("/v1/leaves?status=ABSENT&staffLogin=" + room.login("ann"))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whoseLeaveWasApprovedIsNotAbsent() {
        step(room.head(), requested("ann", 0, 8), "approval", Map.of()).statusCode(200);

        absence(room.head(), "ann", 1, 3).statusCode(409).body("code", equalTo("leave-overlaps"));
    }

    /** S3.7-G7 */
    @Test
    void thereIsNoLeaveOnASwappedShiftNorOnTheOneInReturn() {
        var first = room.published("ann", 0);
        var second = room.published("bob", 24);
        var swap = Api.as(room.person("ann"))
                .body(Map.of("shiftId", first, "returnShiftId", second, "reason", "A wedding"))
                .post("/v1/shifts/swaps")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(room.person("bob"), "/v1/shifts/swaps/" + swap + "/acceptance", Map.of())
                .statusCode(200);
        var askedBefore = requested("bob", 1, 3);
        post(room.head(), "/v1/shifts/swaps/" + swap + "/approval", Map.of()).statusCode(200);

        refused(request("ann", 25, 27, Map.of()), "S3.7-G7");
        refused(request("bob", 4, 6, Map.of()), "S3.7-G7");
        refused(step(room.head(), askedBefore, "approval", Map.of()), "S3.7-G7");
    }

    /** S3.7-G8 */
    @Test
    void thereIsNoLeaveFromDutyOnAHoliday() {
        room.publish(room.shift("ann", 30 * 24, 8, DutyRoom.DESK, "MIDDLE_MANAGER"))
                .statusCode(201);

        refused(request("ann", 30 * 24 + 1, 30 * 24 + 2, Map.of()), "S3.7-G8");
    }

    /** S3.7-G2: preferably a swap with somebody who rests. */
    @Test
    void colleaguesWhoRestAreNamedForASwap() {
        room.published("ann", 0);
        room.published("bob", 8);
        var third = room.published("cat", 48);
        var leave = requested("ann", 1, 3);

        Api.as(room.person("ann"))
                .get("/v1/leaves/" + leave + "/resting-colleagues")
                .then()
                .statusCode(200)
                .body("colleagues", hasSize(1))
                .body("colleagues[0].staffLogin", equalTo(room.login("cat")))
                .body("colleagues[0].shiftId", equalTo(third));
    }

    @Test
    void aSuperiorAsksForSomebodyElseAndAColleagueDoesNot() {
        room.published("ann", 0);
        var facts = Map.<String, Object>of("staffLogin", room.login("ann"));

        request("bob", 48, 50, facts).statusCode(403).body("clause", equalTo("S2-2.5b"));
        request(room.head(), 48, 50, facts).statusCode(201).body("staffLogin", equalTo(room.login("ann")));
        Api.as(DISPATCHER)
                .body(facts(52, 54, Map.of()))
                .post("/v1/leaves")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("known-staff"));
    }

    private String requested(String name, int from, int until) {
        return request(name, from, until, Map.of())
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .extract()
                .path("id");
    }

    private ValidatableResponse request(String name, int from, int until, Map<String, ?> more) {
        return request(room.person(name), from, until, more);
    }

    private static ValidatableResponse request(Tokens who, int from, int until, Map<String, ?> more) {
        return Api.as(who).body(facts(from, until, more)).post("/v1/leaves").then();
    }

    /** From and until so many hours after Tuesday has begun. */
    private static Map<String, Object> facts(int from, int until, Map<String, ?> more) {
        var facts = new HashMap<String, Object>(
                Map.of("from", hour(from).toString(), "until", hour(until).toString(), "reason", "A wedding"));
        facts.putAll(more);
        return facts;
    }

    private static Instant hour(int hours) {
        return TUESDAY.plus(Duration.ofHours(hours));
    }

    private ValidatableResponse absence(Tokens who, String name, int from, int until) {
        return Api.as(who)
                .body(facts(from, until, Map.of("staffLogin", room.login(name))))
                .post("/v1/leaves/absences")
                .then();
    }

    private void named(String leave, String name) {
        step(room.person("ann"), leave, "substitute", Map.of("substituteLogin", room.login(name)))
                .statusCode(200);
    }

    private static ValidatableResponse step(Tokens who, String leave, String step, Map<String, ?> facts) {
        return post(who, "/v1/leaves/" + leave + "/" + step, facts);
    }

    private static ValidatableResponse post(Tokens who, String path, Map<String, ?> facts) {
        return Api.as(who).header("If-Match", "*").body(facts).post(path).then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String clause) {
        return answer.statusCode(409).body("code", equalTo("duty-rule")).body("clause", equalTo(clause));
    }
}
