package io.aftercare.dispatch.staffing;

import static io.aftercare.dispatch.Network.MANAGER;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Network;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S2-2.1a: staff is configured by business volume. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class StaffingTest {
    /** A Tuesday in New York, shortly before midnight; it is Wednesday in Greenwich. */
    private static final Instant TUESDAY_EVENING = Instant.parse("2026-09-02T03:30:00Z");

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-09-02T16:00:00Z");

    private final Network network = new Network();

    /** S2-2.1a */
    @Test
    void visitsAreCountedByTheWeekdayOfTheOutlet() {
        network.opened().withTechnician(1);
        requestedAt(TUESDAY_EVENING);
        requestedAt(TUESDAY_EVENING.plusSeconds(60));
        complete(requestedAt(WEDNESDAY_NOON));

        var report = report("2026-09-01", "2026-09-07");

        assertThat(report.getString("timeZone")).isEqualTo("America/New_York");
        assertThat(report.getInt("technicians")).isEqualTo(1);
        assertThat(report.getList("days.weekday"))
                .isEqualTo(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"));
        assertThat(report.getList("days.requested")).isEqualTo(List.of(0, 2, 1, 0, 0, 0, 0));
        assertThat(report.getList("days.done")).isEqualTo(List.of(0, 0, 1, 0, 0, 0, 0));
        assertThat(report.getList("days.open")).isEqualTo(List.of(0, 2, 0, 0, 0, 0, 0));
        assertThat(report("2026-09-03", "2026-09-07").getList("days.requested"))
                .isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0));
    }

    /** S2-2.1a: ten in the evening until six belongs to two days. */
    @Test
    void shiftsAreCutAtMidnightOfTheOutlet() {
        network.opened().withTechnician(1);
        requestedAt(TUESDAY_EVENING);
        publish("ann", "2026-09-02T02:00:00Z", "2026-09-02T10:00:00Z");
        publish("bob", "2026-09-02T12:00:00Z", "2026-09-02T13:00:00Z");

        var report = report("2026-09-01", "2026-09-07");

        assertThat(report.getList("days.shiftMinutes")).isEqualTo(List.of(0, 120, 420, 0, 0, 0, 0));
        assertThat(report.getList("days.people")).isEqualTo(List.of(0, 1, 2, 0, 0, 0, 0));
        assertThat(report.getInt("days[1].shiftMinutesPerVisit")).isEqualTo(120);
        assertThat(report.getString("days[2].shiftMinutesPerVisit")).isNull();
        assertThat(report("2026-09-02", "2026-09-02").getList("days.shiftMinutes"))
                .isEqualTo(List.of(0, 0, 420, 0, 0, 0, 0));
    }

    /** S2-2.1a: outlet by outlet, none twice and none left out. */
    @Test
    void theReportIsReadPageByPage() {
        network.opened();
        var other = new Network().opened();
        var codes = new ArrayList<String>();
        var page = ask(MANAGER, Map.of("limit", 1)).statusCode(200).extract().jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        codes.addAll(page.getList("items.outletCode"));
        while (page.getString("next") != null) {
            var next = Map.of("limit", 200, "after", page.getString("next"));
            page = ask(MANAGER, next).statusCode(200).extract().jsonPath();
            codes.addAll(page.getList("items.outletCode"));
        }

        assertThat(codes).doesNotHaveDuplicates().contains(network.outletCode(), other.outletCode());
    }

    @Test
    void staffOfAnOutletSeesItsOwnOnly() {
        network.opened();
        var other = new Network().opened();

        ask(network.stationHead(), Map.of())
                .statusCode(200)
                .body("items.outletCode", equalTo(List.of(network.outletCode())));
        ask(network.stationHead(), Map.of("outletCode", other.outletCode()))
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aSpanThatCannotBeIsRefused() {
        for (var until : List.of("2026-08-31", "2026-12-02", "2126-01-01")) {
            Api.as(MANAGER)
                    .get("/v1/outlets/staffing?from=2026-09-01&until=" + until)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("until"));
        }
        Api.as(MANAGER)
                .get("/v1/outlets/staffing?from=2026-09-01&until=2026-12-01")
                .then()
                .statusCode(200);
    }

    private UUID requestedAt(Instant at) {
        network.wishing("at", at).wishing("reportedAt", at.minusSeconds(300));
        return network.proposedVisit();
    }

    private void complete(UUID visitId) {
        for (var taken : List.of("acceptance", "appointment", "departure", "arrival")) {
            var facts = taken.equals("appointment") ? Network.appointment() : Map.<String, Object>of();
            step(network.technician(1), visitId, taken, facts).statusCode(200);
        }
        var repairId = Ids.next();
        EventFeeder.send(
                "repair.completed.v1",
                repairId,
                9,
                Map.of(
                        "repairId",
                        repairId,
                        "visitId",
                        visitId,
                        "at",
                        visit(visitId).getString("arrivedAt")));
        TopicReader.await("visit.completed.v1", visitId);
    }

    private void publish(String name, String from, String until) {
        var shift = Map.of(
                "desk",
                "desk-of-" + name,
                "staffLogin",
                "staff-%s-%s".formatted(name, network.skill()),
                "from",
                from,
                "until",
                until);
        Api.as(network.stationHead())
                .body(Map.of("outletCode", network.outletCode(), "shifts", List.of(shift)))
                .post("/v1/shifts/rosters")
                .then()
                .statusCode(201);
    }

    private JsonPath report(String from, String until) {
        return Api.as(MANAGER)
                .get("/v1/outlets/staffing?from=%s&until=%s&outletCode=%s".formatted(from, until, network.outletCode()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }

    private static ValidatableResponse ask(Tokens who, Map<String, ?> query) {
        return Api.as(who)
                .queryParams(query)
                .queryParam("from", "2026-09-01")
                .queryParam("until", "2026-09-07")
                .get("/v1/outlets/staffing")
                .then();
    }
}
