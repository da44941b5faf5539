package io.aftercare.dispatch.outing;

import static io.aftercare.dispatch.Network.MANAGER;
import static io.aftercare.dispatch.duty.DutyRoom.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.dispatch.duty.DutyRoom;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
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
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3.7-D4: leaving the office area for some minutes while on duty. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutingTest {
    private DutyRoom room;

    @Inject
    SettableClock clock;

    @BeforeEach
    void itIsTuesdayMorning() {
        room = DutyRoom.opened();
        clock.set(TUESDAY);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    /** S3.7-D4 */
    @Test
    void whoIsBackWithinTheLimitIsNotAbsent() {
        var outing = out(room.onDuty("ann", 0));
        var seen = Api.as(room.head()).get("/v1/shifts/outings/" + outing).jsonPath();
        var limit = Duration.between(Instant.parse(seen.getString("leftAt")), Instant.parse(seen.getString("dueBack")));

        assertThat(limit).isEqualTo(Duration.ofMinutes(15));
        clock.set(TUESDAY.plus(Duration.ofMinutes(14)));

        step(room.person("bob"), outing, "return", Map.of()).statusCode(403);
        step(room.person("ann"), outing, "return", Map.of())
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("minutesOver", equalTo(0))
                .body("absent", equalTo(false));
    }

    /** S3.7-D4 */
    @Test
    void whoIsNotBackInTimeIsAbsent() {
        var outing = out(room.onDuty("ann", 0));
        var path = "/v1/shifts/outings/" + outing;

        clock.set(TUESDAY.plus(Duration.ofSeconds(22 * 60 + 30)));

        Patience.await().untilAsserted(() -> Api.as(room.head())
                .get(path)
                .then()
                .body("status", equalTo("OVERDUE"))
                .body("absent", equalTo(true)));
        step(MANAGER, outing, "permission", until(60)).statusCode(409).body("code", equalTo("illegal-transition"));
        step(room.person("ann"), outing, "return", Map.of())
                .statusCode(200)
                .body("minutesOver", equalTo(7))
                .body("absent", equalTo(true));
    }

    /** S3.7-D4: special cases ask the duty manager. */
    @Test
    void theDutyManagerPermitsALongerOuting() {
        var outing = out(room.onDuty("ann", 0));
        var boss = room.publish(room.shift("boss", 0, 8, "office", "MIDDLE_MANAGER"))
                .statusCode(201)
                .extract()
                .<String>path("shifts[0].id");

        step(room.person("ann"), outing, "permission", until(60))
                .statusCode(403)
                .body("clause", equalTo("S3.7-D4"));
        step(room.person("boss"), outing, "permission", until(60)).statusCode(403);
        DutyRoom.step(room.person("boss"), boss, "check-in", Map.of()).statusCode(200);
        DutyRoom.step(room.person("boss"), boss, "start", Map.of()).statusCode(200);
        step(room.person("boss"), outing, "permission", until(10))
                .statusCode(400)
                .body("errors[0].rule", equalTo("after-limit"));
        step(room.person("boss"), outing, "permission", until(60))
                .statusCode(200)
                .body("permittedBy", equalTo(room.login("boss")));

        clock.set(TUESDAY.plus(Duration.ofMinutes(50)));
        step(room.person("ann"), outing, "return", Map.of()).statusCode(200).body("absent", equalTo(false));
    }

    /** S3.7-D4 */
    @Test
    void onlyWhoIsOnDutyGoesOutAndOnceAtATime() {
        var planned = room.published("ann", 0);
        leave("ann", planned).statusCode(409).body("clause", equalTo("S3.7-D4"));
        DutyRoom.step(room.person("ann"), planned, "check-in", Map.of()).statusCode(200);
        DutyRoom.step(room.person("ann"), planned, "start", Map.of()).statusCode(200);

        leave("bob", planned).statusCode(403).body("clause", equalTo("S3.7-B1"));
        out(planned);
        leave("ann", planned).statusCode(409).body("clause", equalTo("S3.7-D4"));

        Api.as(room.head()).get("/v1/shifts/outings?shiftId=" + planned).then().body("items", hasSize(1));
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/outing-status.mmd"), OutingStatus.class);
    }

    private static Map<String, Object> until(int minutes) {
        return Map.of("until", TUESDAY.plus(Duration.ofMinutes(minutes)).toString());
    }

    private String out(String shift) {
        return leave("ann", shift)
                .statusCode(201)
                .body("status", equalTo("OUT"))
                .extract()
                .path("id");
    }

    private ValidatableResponse leave(String name, String shift) {
        return Api.as(room.person(name))
                .body(Map.of("shiftId", shift, "reason", "The pharmacy"))
                .post("/v1/shifts/outings")
                .then();
    }

    private static ValidatableResponse step(Tokens who, String outing, String step, Map<String, ?> facts) {
        return Api.as(who)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/shifts/outings/" + outing + "/" + step)
                .then();
    }
}
