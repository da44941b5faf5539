package io.aftercare.dispatch.duty;

import static io.aftercare.dispatch.duty.DutyRoom.acceptance;
import static io.aftercare.dispatch.duty.DutyRoom.handover;
import static io.aftercare.dispatch.duty.DutyRoom.items;
import static io.aftercare.dispatch.duty.DutyRoom.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters, duty and handover, as people on duty live them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ShiftResourceTest {
    private DutyRoom room;

    @Inject
    SettableClock clock;

    @BeforeEach
    void aRoomOpensBeforeTheShiftsBegin() {
        room = DutyRoom.opened();
        clock.set(DutyRoom.TUESDAY.minus(Duration.ofMinutes(5)));
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    /** S3.7-G1, S0-4.2a: overlapping shifts are refused, and nothing of the roster is kept. */
    @Test
    void aRosterIsPublishedWholeOrNotAtAll() {
        refused(room.publish(List.of(room.shift("ann", 0), room.shift("bob", 8), room.shift("ann", 7))), "S3.7-G1")
                .body("field", equalTo("shifts[2].from"));
        assertThat(Api.as(room.head()).get("/v1/shifts").jsonPath().getList("items"))
                .isEmpty();

        room.publish(List.of(room.shift("ann", 0), room.shift("bob", 8), room.shift("ann", 16)))
                .statusCode(201);
        refused(room.publish(List.of(room.shift("cat", 0), room.shift("bob", 15))), "S3.7-G1")
                .body("field", equalTo("shifts[1].from"));
        Api.as(room.head()).get("/v1/shifts").then().body("items", hasSize(3));
    }

    @Test
    void aShiftEndsAfterItBeginsAndIsNotTooLong() {
        room.publish(room.shift("ann", 0, 0, "telephone", "STAFF"))
                .statusCode(400)
                .body("errors[0].field", equalTo("shifts[0].until"))
                .body("errors[0].rule", equalTo("after-from"));
        room.publish(room.shift("ann", 0, 17, "telephone", "STAFF"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("longest-shift"));
    }

    /** S3.7-G1: eight outlets want the same person at the same time, each in a transaction of its own. */
    @Test
    void aPersonWantedInManyPlacesAtOnceIsOnDutyInOne() throws Exception {
        var rooms = IntStream.range(0, 8).mapToObj(_ -> DutyRoom.opened()).toList();
        var shift = room.shift("ann", 0);
        var barrier = new CyclicBarrier(rooms.size());
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(rooms.size())) {
            var futures = rooms.stream()
                    .<Future<Integer>>map(each -> threads.submit(() -> {
                        barrier.await();
                        return each.publish(shift).extract().statusCode();
                    }))
                    .toList();
            for (var future : futures) {
                answers.add(future.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    /** S3.3-A7, S3.5-F1 */
    @Test
    void onAHolidayAManagerIsOnDutyAllOfTheTime() {
        var holiday = 30 * 24;
        var staff = room.shift("ann", holiday);
        var tooShort = room.shift("boss", holiday, 7, "office", "MIDDLE_MANAGER");
        var whole = room.shift("boss", holiday, 8, "office", "MIDDLE_MANAGER");

        refused(room.publish(staff), "S3.3-A7").body("field", equalTo("shifts[0]"));
        refused(room.publish(List.of(staff, tooShort)), "S3.3-A7");
        room.publish(List.of(staff, whole)).statusCode(201).body("shifts[0].holiday", equalTo(true));
        room.publish(room.shift("bob", 24)).statusCode(201).body("shifts[0].holiday", equalTo(false));
    }

    /** S3.3-A2a, S3.3-B1 to B5, S3.7-C1, S3.7-C2, S3.7-C4 */
    @Test
    void aDeskIsHandedOverWithCountsAndTwoSignatures() {
        var ann = room.onDuty("ann", 0);
        var bob = room.published("bob", 8);
        room.keepLog("ann", ann, List.of("ENTRY", "EQUIPMENT", "DIFFICULT_ISSUES", "ROSTER_CHANGES", "UNFINISHED"));
        clock.set(DutyRoom.TUESDAY.plus(Duration.ofHours(8)).minus(Duration.ofMinutes(15)));
        step(room.person("ann"), ann, "handover", handover()).statusCode(200).body("status", equalTo("HANDING_OVER"));
        clock.advance(Duration.ofMinutes(22));
        step(room.person("bob"), bob, "check-in", Map.of()).statusCode(200).body("minutesLate", equalTo(7));
        var acceptance = acceptance(bob);
        acceptance.put("counts", items(1, 1));
        acceptance.put("discrepancies", List.of(Map.of("item", "telephone", "reason", "In repair since noon")));
        step(room.person("bob"), ann, "handover-acceptance", acceptance)
                .statusCode(200)
                .body("status", equalTo("HANDED_OVER"))
                .body("nextShiftId", equalTo(bob))
                .body("overtimeMinutes", equalTo(7))
                .body("log", hasSize(5))
                .body("handover.signedByOutgoing", equalTo(room.login("ann")))
                .body("handover.signedByIncoming", equalTo(room.login("bob")))
                .body("handover.discrepancies[0].reason", equalTo("In repair since noon"));

        assertThat(room.shiftOf(bob).getString("status")).isEqualTo("ACTIVE");
    }

    /** S3.3-B6, S3.7-C2: the four do-not-accepts; the outgoing person stays on duty. */
    @ParameterizedTest
    @ValueSource(strings = {"RECORD_UNCLEAR", "UNCLEAN", "PROPERTY_MISSING", "MAJOR_REPAIR_OPEN"})
    void aHandoverIsRefusedForFourReasons(String reason) {
        var bob = checkedIn("bob", 8);
        var ann = handedOverAtTheEnd();

        step(room.person("bob"), ann, "handover-refusal", Map.of("nextShiftId", bob, "reason", reason))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("refusal", equalTo(reason))
                .body("refusals", equalTo(1));

        step(room.person("ann"), ann, "handover", handover()).statusCode(200);
        step(room.person("bob"), ann, "handover-acceptance", acceptance(bob)).statusCode(200);
    }

    @Test
    void aHandoverForAnotherReasonIsNotRefused() {
        var bob = checkedIn("bob", 8);

        step(
                        room.person("bob"),
                        handedOverAtTheEnd(),
                        "handover-refusal",
                        Map.of("nextShiftId", bob, "reason", "TIRED"))
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
    }

    /** S3.3-B1, S3.3-B2, S3.7-C4, S3.3-B4 */
    @Test
    void aHandoverIsOfferedInTimeAndInOrder() {
        var ann = room.onDuty("ann", 0);
        clock.set(DutyRoom.TUESDAY.plus(Duration.ofHours(8)).minus(Duration.ofMinutes(16)));
        refused(step(room.person("ann"), ann, "handover", handover()), "S3.3-B1");

        clock.advance(Duration.ofMinutes(2));
        var untidy = handover();
        untidy.put("tidy", false);
        refused(step(room.person("ann"), ann, "handover", untidy), "S3.3-B1");
        room.keepLog("ann", ann, List.of("EQUIPMENT", "DIFFICULT_ISSUES"));
        refused(step(room.person("ann"), ann, "handover", handover()), "S3.7-C4");
        room.keepLog("ann", ann, List.of("ROSTER_CHANGES"));
        refused(step(room.person("ann"), ann, "handover", handover()), "S3.3-B4");

        room.keepLog("ann", ann, List.of("UNFINISHED"));
        step(room.person("ann"), ann, "handover", handover()).statusCode(200);
    }

    /** S3.3-B3b, S3.3-B4, S3.3-B5, S3.7-C2 */
    @Test
    void aHandoverIsAcceptedByTheNextPersonWithOpenEyes() {
        var late = room.published("bob", 8);
        var elsewhere = room.publish(room.shift("cat", 8, 8, "reception", "STAFF"))
                .extract()
                .<String>path("shifts[0].id");
        var ann = handedOverAtTheEnd();

        refused(step(room.person("bob"), ann, "handover-acceptance", acceptance(late)), "S3.7-C2");
        refused(step(room.person("cat"), ann, "handover-acceptance", acceptance(elsewhere)), "S3.3-B5");
        step(room.person("bob"), late, "check-in", Map.of()).statusCode(200);
        var unread = acceptance(late);
        unread.put("logRead", false);
        refused(step(room.person("bob"), ann, "handover-acceptance", unread), "S3.3-B4");
        var unexplained = acceptance(late);
        unexplained.put("counts", items(2, 0));
        refused(step(room.person("bob"), ann, "handover-acceptance", unexplained), "S3.3-B3b");
        step(room.person("ann"), ann, "handover-acceptance", acceptance(late))
                .statusCode(403)
                .body("clause", equalTo("S3.7-B1"));

        assertThat(room.shiftOf(ann).getString("status")).isEqualTo("HANDING_OVER");
        assertThat(room.shiftOf(late).getString("status")).isEqualTo("CHECKED_IN");
        step(room.person("bob"), ann, "handover-acceptance", acceptance(late)).statusCode(200);
    }

    /** S3.7-B1, S3.7-B6 */
    @Test
    void onlyThePersonOnDutyActsAndADeskOnDutyIsTakenOver() {
        var ann = room.onDuty("ann", 0);
        var bob = room.published("bob", 8);

        step(room.person("bob"), ann, "log-entry", Map.of("section", "ENTRY", "words", "I was here"))
                .statusCode(403)
                .body("clause", equalTo("S3.7-B1"));
        step(room.person("bob"), bob, "check-in", Map.of()).statusCode(200);
        refused(step(room.person("bob"), bob, "start", Map.of()), "S3.7-B6");
    }

    private String checkedIn(String name, int hour) {
        var id = room.published(name, hour);
        step(room.person(name), id, "check-in", Map.of()).statusCode(200);
        return id;
    }

    private String handedOverAtTheEnd() {
        var ann = room.onDuty("ann", 0);
        room.keepLog("ann", ann, List.of("EQUIPMENT", "DIFFICULT_ISSUES", "ROSTER_CHANGES", "UNFINISHED"));
        clock.set(DutyRoom.TUESDAY.plus(Duration.ofHours(8)));
        step(room.person("ann"), ann, "handover", handover()).statusCode(200);
        return ann;
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String clause) {
        return answer.statusCode(409).body("code", equalTo("duty-rule")).body("clause", equalTo(clause));
    }
}
