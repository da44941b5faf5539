package io.aftercare.dispatch.swap;

import static io.aftercare.dispatch.duty.DutyRoom.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.duty.DutyRoom;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.StatusDiagram;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
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

/** Swaps of shifts, and every rule that stands in their way. Ann works on odd days, Bob on even ones, from eight to four. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ShiftSwapResourceTest {
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

    /** S3.7-G3, S3.7-G4 */
    @Test
    void aSwapTakesEffectWhenBothAgreeAndAManagerSigns() {
        var first = ann(1);
        var second = bob(2);
        var swap = requested(first, second);

        assertThat(room.shiftOf(first).getString("staffLogin")).isEqualTo(room.login("ann"));
        step(room.head(), swap, "approval", Map.of()).statusCode(409).body("code", equalTo("illegal-transition"));
        step(room.person("cat"), swap, "acceptance", Map.of()).statusCode(403).body("clause", equalTo("S3.7-G4"));
        step(room.person("bob"), swap, "acceptance", Map.of()).statusCode(200);
        assertThat(room.shiftOf(first).getString("staffLogin")).isEqualTo(room.login("ann"));

        step(room.head(), swap, "approval", Map.of())
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvedBy", equalTo(room.login("head")));
        assertThat(room.shiftOf(first).getString("staffLogin")).isEqualTo(room.login("bob"));
        assertThat(room.shiftOf(second).getString("staffLogin")).isEqualTo(room.login("ann"));
        assertThat(room.shiftOf(first).getBoolean("swapped")).isTrue();
    }

    /** S3.7-G4: the signature is a third person's. */
    @Test
    void whoSwapsDoesNotSign() {
        var swap = requested(ann(1), bob(2));
        step(room.person("bob"), swap, "acceptance", Map.of()).statusCode(200);
        var bobAsHead = Tokens.of(room.login("bob")).roles("station-head").outlet(room.outletCode());

        step(bobAsHead, swap, "approval", Map.of()).statusCode(403).body("clause", equalTo("S3.7-G4"));
    }

    /** S3.7-G3 */
    @Test
    void aSwapNeedsAReasonAndAnOwnShift() {
        var first = ann(1);
        var second = bob(2);

        Api.as(room.person("ann"))
                .body(Map.of("shiftId", first, "returnShiftId", second))
                .post("/v1/shifts/swaps")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        request("bob", first, second).statusCode(403).body("clause", equalTo("S3.7-B1"));
    }

    @Test
    void aRejectedSwapLeavesTheRosterAsItIs() {
        var first = ann(1);
        var swap = requested(first, bob(2));

        step(room.person("cat"), swap, "rejection", Map.of("reason", "I do not like it"))
                .statusCode(403);
        step(room.person("bob"), swap, "rejection", Map.of("reason", "I am away"))
                .statusCode(200)
                .body("status", equalTo("REJECTED"));

        assertThat(room.shiftOf(first).getString("staffLogin")).isEqualTo(room.login("ann"));
        step(room.person("bob"), swap, "acceptance", Map.of()).statusCode(409);
    }

    /** S3.7-G5a */
    @Test
    void nobodySwapsMoreThanThreeTimesAMonth() {
        IntStream.rangeClosed(1, 15).forEach(day -> {
            if (day % 4 == 3) {
                ann(day);
                bob(day + 1);
            }
        });
        for (var day : List.of(1, 5, 9)) {
            approved(ann(day), bob(day + 1));
        }

        refused(request("ann", ann(13), bob(14)), "S3.7-G5a");
        refused(request("cat", published("cat", 17), bob(18)), "S3.7-G5a");
        request("ann", ann(45), bob(46)).statusCode(201);
    }

    /** S3.7-G5a, on several replicas at once */
    @Test
    void swapsAskedForAtTheSameMomentAreCountedTogether() throws Exception {
        var pairs = IntStream.range(0, 6)
                .mapToObj(number -> List.of(ann(1 + 2 * number), bob(2 + 2 * number)))
                .toList();
        var barrier = new CyclicBarrier(pairs.size());
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(pairs.size())) {
            var futures = pairs.stream()
                    .<Future<Integer>>map(pair -> threads.submit(() -> {
                        barrier.await();
                        return request("ann", pair.get(0), pair.get(1))
                                .extract()
                                .statusCode();
                    }))
                    .toList();
            for (var future : futures) {
                answers.add(future.get());
            }
        }

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(3);
    }

    /** S3.7-G5b */
    @Test
    void nobodySwapsTwoShiftsInARow() {
        approved(ann(1), bob(2));

        refused(request("ann", ann(3), bob(4)), "S3.7-G5b");
    }

    /** S3.7-G5b: looked at again when it is signed. */
    @Test
    void aSwapThatTheRosterForbidsSinceIsNotApproved() {
        var first = requested(ann(1), bob(2));
        var second = requested(ann(3), bob(4));
        step(room.person("bob"), first, "acceptance", Map.of()).statusCode(200);
        step(room.person("bob"), second, "acceptance", Map.of()).statusCode(200);

        step(room.head(), first, "approval", Map.of()).statusCode(200);

        refused(step(room.head(), second, "approval", Map.of()), "S3.7-G5b");
    }

    /** S3.7-G5b: neither of the two works straight double shifts. */
    @Test
    void nobodyWorksADoubleShiftBecauseOfASwap() {
        ann(1);
        var third = ann(3);
        var evening = room.published("cat", 8);

        refused(request("ann", third, evening), "S3.7-G5b");
        refused(request("cat", evening, third), "S3.7-G5b");
    }

    /** S3.7-G8 */
    @Test
    void nobodySwapsOnAHoliday() {
        var holiday = room.publish(room.shift("ann", 30 * 24, 8, DutyRoom.DESK, "MIDDLE_MANAGER"))
                .statusCode(201)
                .extract()
                .<String>path("shifts[0].id");

        refused(request("ann", holiday, bob(2)), "S3.7-G8");
        refused(request("bob", bob(4), holiday), "S3.7-G8");
    }

    /** S3.7-G4: the roster of the past does not change. */
    @Test
    void onlyShiftsThatHaveNotBegunAreSwapped() {
        var first = ann(1);
        var second = bob(2);
        clock.set(TUESDAY.plus(Duration.ofHours(1)));

        refused(request("ann", first, second), "S3.7-G4");
        refused(request("ann", ann(5), first), "S3.7-G4");
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/shift-swap-status.mmd"), SwapStatus.class);
    }

    private String ann(int day) {
        return published("ann", day);
    }

    private String bob(int day) {
        return published("bob", day);
    }

    private String published(String name, int day) {
        return room.published(name, (day - 1) * 24);
    }

    private ValidatableResponse request(String name, String shift, String returned) {
        return Api.as(room.person(name))
                .body(Map.of("shiftId", shift, "returnShiftId", returned, "reason", "A wedding"))
                .post("/v1/shifts/swaps")
                .then();
    }

    private String requested(String shift, String returned) {
        return request("ann", shift, returned).statusCode(201).extract().path("id");
    }

    private void approved(String shift, String returned) {
        var swap = requested(shift, returned);
        step(room.person("bob"), swap, "acceptance", Map.of()).statusCode(200);
        step(room.head(), swap, "approval", Map.of()).statusCode(200);
    }

    private static ValidatableResponse step(Tokens who, String swap, String step, Map<String, ?> facts) {
        return Api.as(who)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/shifts/swaps/" + swap + "/" + step)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String clause) {
        return answer.statusCode(409).body("code", equalTo("duty-rule")).body("clause", equalTo(clause));
    }
}
