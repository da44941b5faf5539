package io.aftercare.dispatch.board;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The board of an outlet for a day: a Monday in January 2099 in New York. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BoardResourceTest {
    private static final String MONDAY = "2099-01-05";
    private static final AtomicInteger PARTNER = new AtomicInteger();

    private final Network network = new Network();

    /** S0-4.2a */
    @Test
    void aDayIsShownInTheTimeOfTheOutlet() {
        network.opened().withTechnician(1, Map.of("workingHours", hours("09:00", "12:00", "13:00", "17:00")));
        var visitId = appointed(1, "2099-01-05T15:00:00Z", "2099-01-05T16:00:00Z");

        board(network.stationHead(), MONDAY)
                .statusCode(200)
                .body("timeZone", equalTo("America/New_York"))
                .body("from", equalTo("2099-01-05T00:00:00-05:00"))
                .body("until", equalTo("2099-01-06T00:00:00-05:00"))
                .body("technicians", hasSize(1))
                .body("technicians[0].login", equalTo(network.login(1)))
                .body("technicians[0].hours.from", contains("2099-01-05T09:00:00-05:00", "2099-01-05T13:00:00-05:00"))
                .body("technicians[0].breaks[0].from", equalTo("2099-01-05T12:00:00-05:00"))
                .body("technicians[0].breaks[0].until", equalTo("2099-01-05T13:00:00-05:00"))
                .body("technicians[0].visits.id", contains(visitId.toString()))
                .body("technicians[0].visits[0].from", equalTo("2099-01-05T10:00:00-05:00"))
                .body("technicians[0].visits[0].promised", equalTo(true))
                .body("conflicts", empty())
                .body("cut", equalTo(false));
        board(network.stationHead(), "2099-01-06").body("technicians[0].visits", empty());
    }

    @Test
    void aDayOnWhichTheClockIsMovedIsShorter() {
        network.opened().withTechnician(1);

        board(network.stationHead(), "2099-03-08")
                .body("from", equalTo("2099-03-08T00:00:00-05:00"))
                .body("until", equalTo("2099-03-09T00:00:00-04:00"));
    }

    /** S0-4.2a, S2-2.1b, S1-4.1b */
    @Test
    void whatCannotStayAsItIsIsNamed() {
        network.opened()
                .withTechnician(1, Map.of("workingHours", hours("09:00", "12:00")))
                .withTechnician(2, Map.of("skills", List.of("another")));
        var first = appointed(1, "2099-01-05T14:00:00Z", "2099-01-05T15:00:00Z");
        var second = appointed(1, "2099-01-05T14:30:00Z", "2099-01-05T15:30:00Z");
        var evening = appointed(1, "2099-01-05T23:00:00Z", "2099-01-06T00:00:00Z");
        absent(1, "2099-01-05T23:30:00Z", "2099-01-06T12:00:00Z");
        var unskilled = network.proposedVisit();
        step(DISPATCHER, unskilled, "assignment", Map.of("technicianLogin", network.login(2), "reason", "By hand"))
                .statusCode(200);
        step(network.technician(2), unskilled, "acceptance", Map.of()).statusCode(200);
        step(network.technician(2), unskilled, "appointment", time("2099-01-05T15:00:00Z", "2099-01-05T16:00:00Z"))
                .statusCode(200);

        var conflicts = board(network.stationHead(), MONDAY).extract().jsonPath();

        assertThat(conflicts.getList("conflicts.kind", String.class))
                .containsExactlyInAnyOrder("OVERLAP", "OUTSIDE_SHIFT", "ABSENT", "SKILL_MISSING");
        assertThat(idsOf(conflicts.getList("conflicts.find { it.kind == 'OVERLAP' }.visitIds")))
                .containsExactly(first.toString(), second.toString());
        assertThat(idsOf(conflicts.getList("conflicts.find { it.kind == 'OUTSIDE_SHIFT' }.visitIds")))
                .containsExactly(evening.toString());
        assertThat(idsOf(conflicts.getList("conflicts.find { it.kind == 'ABSENT' }.visitIds")))
                .containsExactly(evening.toString());
        assertThat(idsOf(conflicts.getList("conflicts.find { it.kind == 'SKILL_MISSING' }.visitIds")))
                .containsExactly(unskilled.toString());
    }

    /** S2-3.2c: the urgent ones first, then those that wait longest. */
    @Test
    void visitsWithoutATimeAreReadPageByPage() {
        network.opened();
        var partner = "board-" + PARTNER.incrementAndGet();
        var who = Tokens.of("dispatcher-b").roles("dispatcher").partner(partner);
        var requested = new ArrayList<String>();
        for (var priority : List.of("P3", "P1", "P2", "P1", "P4")) {
            var request = network.wishing("partner", partner)
                    .wishing("priority", priority)
                    .request();
            requested.add(network.awaitVisit(request, "REQUESTED").getString("id"));
        }

        var read = new ArrayList<String>();
        for (var next = ""; next != null; ) {
            var page = board(who, MONDAY + "&limit=2" + (next.isEmpty() ? "" : "&after=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("unplanned.items.id"));
            next = page.getString("unplanned.next");
        }

        assertThat(read)
                .containsExactly(
                        requested.get(1), requested.get(3), requested.get(2), requested.get(0), requested.get(4));
    }

    /** S0-4.2a */
    @Test
    void staffOfAnOutletSeeWhatIsTheirs() {
        network.opened().withTechnician(1);
        var own = network.proposedVisit();
        var nobodys = new Network();
        var nobodysId = nobodys.awaitVisit(nobodys.request(), "REQUESTED").getString("id");
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");

        board(network.stationHead(), MONDAY + "&limit=200")
                .body("unplanned.items.id", hasItem(own.toString()))
                .body("unplanned.items.id", not(hasItem(nobodysId)));
        board(stranger, MONDAY).statusCode(404);
        board(network.technician(1), MONDAY).statusCode(403);
    }

    @Test
    void whoActsForAPartnerSeesItsVisitsOnly() {
        network.opened().withTechnician(1);
        var theirs = network.wishing("partner", "globex").proposedVisit();
        var others = network.wishing("partner", "acme").proposedVisit();
        var who = Tokens.of("dispatcher-globex").roles("dispatcher").partner("globex");

        board(who, MONDAY + "&limit=200")
                .body("unplanned.items.id", hasItem(theirs.toString()))
                .body("unplanned.items.id", not(hasItem(others.toString())));
        board(DISPATCHER, MONDAY + "&limit=200")
                .body("unplanned.items.id", hasItems(theirs.toString(), others.toString()));
    }

    @Test
    void whatIsNotPlausibleIsRefused() {
        network.opened();

        board(DISPATCHER, "1999-12-31").statusCode(400);
        board(DISPATCHER, MONDAY + "&after=x").statusCode(400);
        Api.as(DISPATCHER).get("/v1/board").then().statusCode(400);
    }

    private ValidatableResponse board(Tokens who, String dayAndMore) {
        return Api.as(who)
                .get("/v1/board?outlet=" + network.outletCode() + "&day=" + dayAndMore)
                .then();
    }

    private UUID appointed(int technician, String from, String until) {
        var visitId = network.proposedVisit();
        step(network.technician(technician), visitId, "acceptance", Map.of()).statusCode(200);
        step(network.technician(technician), visitId, "appointment", time(from, until))
                .statusCode(200);
        return visitId;
    }

    private void absent(int technician, String from, String until) {
        Api.as(DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of("from", from, "until", until, "reason", "A course"))
                .post("/v1/technicians/" + network.technicianId(technician) + "/absence")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> time(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    private static List<String> idsOf(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    /** The same intervals each day. */
    private static List<Map<String, String>> hours(String... fromAndUntil) {
        return Network.always().stream()
                .flatMap(day -> {
                    var intervals = new ArrayList<Map<String, String>>();
                    for (var each = 0; each < fromAndUntil.length; each += 2) {
                        intervals.add(Map.of(
                                "day", day.get("day"), "from", fromAndUntil[each], "until", fromAndUntil[each + 1]));
                    }
                    return intervals.stream();
                })
                .toList();
    }
}
