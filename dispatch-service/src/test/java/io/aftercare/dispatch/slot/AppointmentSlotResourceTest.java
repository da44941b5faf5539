package io.aftercare.dispatch.slot;

import static io.aftercare.dispatch.slot.SlotDesk.AGENT;
import static io.aftercare.dispatch.slot.SlotDesk.booked;
import static io.aftercare.dispatch.slot.SlotDesk.facts;
import static io.aftercare.dispatch.slot.SlotDesk.held;
import static io.aftercare.dispatch.slot.SlotDesk.inDays;
import static io.aftercare.dispatch.slot.SlotDesk.offersFor;
import static io.aftercare.dispatch.slot.SlotDesk.search;
import static io.aftercare.dispatch.slot.SlotDesk.slot;
import static io.aftercare.dispatch.slot.SlotDesk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments as somebody at the telephone agrees them with customers. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AppointmentSlotResourceTest {
    private Network network;

    @Inject
    SettableClock clock;

    @BeforeEach
    void aNetworkOpens() {
        network = SlotDesk.network(1);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    /** S1-3.3a, S1-4.1c */
    @Test
    void aVisitIsOfferedWindowsThatAreWorthTheirCost() {
        var offers = offersFor(network.proposedVisit());

        assertThat(offers.getList("offers.id")).isNotEmpty();
        assertThat(offers.<Map<String, Object>>getList("offers")).allSatisfy(offer -> {
            assertThat(points(offer, "value")).isGreaterThanOrEqualTo(points(offer, "cost"));
            assertThat(offer).containsEntry("status", "OFFERED").containsEntry("keepsPromise", true);
            assertThat(offer.get("technicianLogin")).isEqualTo(network.login(1));
        });
    }

    /** S1-4.1b */
    @Test
    void aWindowThatBreaksAPromiseIsMarked() {
        var facts = facts(network);
        facts.put("promisedUntil", inDays(2).toString());

        var offers = search(facts).statusCode(200).extract().jsonPath();

        assertThat(offers.<Boolean>getList("offers.keepsPromise")).contains(true, false);
        assertThat(offers.<Map<String, Object>>getList("offers"))
                .allSatisfy(offer -> assertThat(offer.get("keepsPromise"))
                        .isEqualTo(!Instant.parse((String) offer.get("until"))
                                .isAfter(Instant.parse((String) facts.get("promisedUntil")))));
    }

    /** S1-3.3a, S4-3.1a: one step, and everybody hears the usual events. */
    @Test
    void aBookedSlotIsTheAppointmentOfItsVisit() {
        var visitId = network.proposedVisit();

        var slotId = booked(visitId);

        var visit = Network.visit(visitId);
        assertThat(visit.getString("status")).isEqualTo("APPOINTED");
        assertThat(visit.getString("technicianLogin")).isEqualTo(network.login(1));
        assertThat(visit.getString("appointment.from")).isEqualTo(slot(slotId).getString("from"));
        assertThat(visit.getString("appointment.until")).isEqualTo(slot(slotId).getString("until"));
        TopicReader.await("visit.accepted.v1", visitId);
        assertThat(TopicReader.await("visit.appointed.v1", visitId)
                        .payload()
                        .path("from")
                        .asText())
                .isEqualTo(slot(slotId).getString("from"));
    }

    @Test
    void aBookedSlotTakesTheVisitFromWhoeverHadIt() {
        var visitId = network.proposedVisit();
        network.withTechnician(2, Map.of("latitude", SlotDesk.LATITUDE));
        var etag = Api.as(Network.DISPATCHER)
                .get("/v1/technicians/" + network.technicianId(1))
                .header("ETag");
        Api.as(Network.DISPATCHER)
                .header("If-Match", etag)
                .body(Map.of("active", false))
                .post("/v1/technicians/" + network.technicianId(1) + "/change")
                .then()
                .statusCode(200);

        booked(visitId);

        assertThat(Network.visit(visitId).getString("technicianLogin")).isEqualTo(network.login(2));
        Api.as(Network.DISPATCHER)
                .get("/v1/visits/" + visitId + "/explanation")
                .then()
                .body("technicianLogin", equalTo(network.login(2)))
                .body("overrideReason", equalTo("The customer chose a time of this technician"));
    }

    @Test
    void whatIsHeldIsOfferedToNobodyElseUntilItIsReleased() {
        var first = network.proposedVisit();
        var free = plannedOf(offersFor(network.proposedVisit()).getList("offers"));
        var slotId = held(first, 0);
        var taken = slot(slotId).getString("plannedFrom");

        assertThat(plannedOf(offersFor(network.proposedVisit()).getList("offers")))
                .doesNotContain(taken);

        step(slotId, "release", Map.of()).statusCode(200).body("status", equalTo("RELEASED"));
        assertThat(plannedOf(offersFor(network.proposedVisit()).getList("offers")))
                .isEqualTo(free)
                .contains(taken);
    }

    @Test
    void aHoldThatIsOverIsFreeAgainAndNotBooked() {
        var slotId = held(network.proposedVisit(), 1); // Ten minutes later the first time may be too soon.
        var taken = slot(slotId).getString("plannedFrom");

        clock.advance(Duration.ofMinutes(10));

        step(slotId, "booking", Map.of())
                .statusCode(409)
                .body("code", anyOf(equalTo("slot-hold-expired"), equalTo("illegal-transition")));
        assertThat(plannedOf(offersFor(network.proposedVisit()).getList("offers")))
                .contains(taken);
        Patience.await().untilAsserted(() -> assertThat(slot(slotId).getString("status"))
                .isEqualTo("EXPIRED"));
    }

    @Test
    void anOfferIsGoodForSomeMinutesOnly() {
        var slotId = offersFor(network.proposedVisit()).getString("offers[0].id");

        clock.advance(Duration.ofMinutes(10));

        step(slotId, "hold", Map.of()).statusCode(409).body("code", equalTo("slot-offer-expired"));
    }

    @Test
    void oneVisitHoldsOneSlotAtATime() {
        var visitId = network.proposedVisit();
        var first = held(visitId, 0);
        var second = held(visitId, 1);

        assertThat(slot(first).getString("status")).isEqualTo("RELEASED");
        assertThat(slot(second).getString("status")).isEqualTo("HELD");
    }

    /** S4-3.2a: an appointment may be moved. */
    @Test
    void bookingAnotherSlotGivesTheFirstOneBack() {
        var visitId = network.proposedVisit();
        var first = booked(visitId);
        var second = booked(visitId);

        assertThat(slot(first).getString("status")).isEqualTo("RELEASED");
        assertThat(Network.visit(visitId).getString("appointment.from"))
                .isEqualTo(slot(second).getString("from"));
    }

    @Test
    void aCancelledVisitGivesItsTimeBack() {
        var request = network.request();
        var visitId = UUID.fromString(network.awaitVisit(request, "PROPOSED").getString("id"));
        var slotId = booked(visitId);

        EventFeeder.send(
                "service_request.cancelled.v1",
                request,
                4,
                Map.of("serviceRequestId", request, "at", clock.instant(), "reason", "WITHDRAWN"));
        network.awaitVisit(request, "CANCELLED");

        assertThat(slot(slotId).getString("status")).isEqualTo("RELEASED");
    }

    @Test
    void aVisitThatIsMovedByHandGivesItsTimeBack() {
        var visitId = network.proposedVisit();
        var slotId = booked(visitId);

        Network.step(network.technician(1), visitId, "appointment", Network.appointment())
                .statusCode(200);

        assertThat(slot(slotId).getString("status")).isEqualTo("RELEASED");
    }

    @Test
    void anAppointmentAgreedByHandTakesTimeToo() {
        var visitId = network.proposedVisit();
        var slot = offersFor(network.proposedVisit())
                .<Map<String, Object>>getList("offers")
                .get(1); // The first window may have begun.
        var from = Instant.parse((String) slot.get("plannedFrom"));
        Network.step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        Network.step(
                        network.technician(1),
                        visitId,
                        "appointment",
                        Map.of(
                                "from",
                                from.toString(),
                                "until",
                                from.plus(Duration.ofHours(1)).toString()))
                .statusCode(200);

        step(slot.get("id"), "hold", Map.of())
                .statusCode(200)
                .body("plannedFrom", equalTo(from.plus(Duration.ofHours(1)).toString()));
    }

    @Test
    void aFullWindowIsRefusedToWhoeverComesLate() {
        var visits = List.of(network.proposedVisit(), network.proposedVisit(), network.proposedVisit());
        var offers = visits.stream() // The first window may have begun and take one only.
                .map(visit -> offersFor(visit).getString("offers[1].id"))
                .toList();

        step(offers.get(0), "hold", Map.of()).statusCode(200);
        step(offers.get(1), "hold", Map.of()).statusCode(200);

        step(offers.get(2), "hold", Map.of()).statusCode(409).body("code", equalTo("slot-taken"));
    }

    @Test
    void aSlotWithoutAVisitIsBookedForOneOfTheSameWork() {
        var slotId = search(facts(network)).statusCode(200).extract().jsonPath().getString("offers[0].id");
        step(slotId, "hold", Map.of()).statusCode(200);
        var other = SlotDesk.network(1).proposedVisit();
        var visitId = network.proposedVisit();

        step(slotId, "booking", Map.of()).statusCode(400).body("errors[0].rule", equalTo("visit-needed"));
        step(slotId, "booking", Map.of("visitId", other)).statusCode(400).body("errors[0].rule", equalTo("same-work"));
        step(slotId, "booking", Map.of("visitId", UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].rule", equalTo("known-visit"));
        step(slotId, "booking", Map.of("visitId", visitId)).statusCode(200).body("status", equalTo("BOOKED"));

        assertThat(Network.visit(visitId).getString("status")).isEqualTo("APPOINTED");
    }

    @Test
    void nothingIsBookedForAVisitThatIsUnderWay() {
        var visitId = network.proposedVisit();
        var slotId = booked(visitId);
        var next = held(visitId, 1);
        Network.step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);

        step(next, "booking", Map.of()).statusCode(409).body("code", equalTo("illegal-transition"));
        search(Map.of("visitId", visitId)).statusCode(409);

        assertThat(slot(slotId).getString("status")).isEqualTo("BOOKED");
        assertThat(slot(next).getString("status")).isEqualTo("HELD");
    }

    @Test
    void whereNobodyCanGoTheSearchSaysWhy() {
        var facts = facts(network);
        facts.put("latitude", 0.0);
        facts.put("longitude", -30.0);

        search(facts)
                .statusCode(200)
                .body("offers", empty())
                .body("technicians", equalTo(0))
                .body("obstacles.obstacle", hasItem("OUTSIDE_TECHNICIAN_AREA"))
                .body("obstacles.obstacle", hasItem("OUTSIDE_OUTLET_AREA"));
    }

    @Test
    void whereTheWayIsTooLongTheSearchCountsTheWindows() {
        var far = new Network();
        far.openOutlet(Map.of("radiusKm", 1000)).statusCode(201);
        far.withTechnician(1, Map.of("radiusKm", 1000));
        var facts = facts(far);
        facts.put("latitude", SlotDesk.LATITUDE + 0.9);
        facts.put("priority", "P4");

        search(facts).statusCode(200).body("offers", empty()).body("windowsNotCovered", greaterThan(0));
    }

    @Test
    void aSearchNamesAVisitOrAllFactsAndTimesInOrder() {
        var visitId = network.proposedVisit();

        refused(Map.of("visitId", visitId, "skill", "heating"), "skill", "without-visit");
        refused(Map.of("visitId", visitId, "partner", "acme"), "partner", "without-visit");
        refused(Map.of("skill", "heating"), "priority", "visit-or-facts");
        refused(Map.of("visitId", UUID.randomUUID()), "visitId", "known-visit");
        refused(
                Map.of(
                        "visitId",
                        visitId,
                        "from",
                        inDays(2).toString(),
                        "until",
                        inDays(1).toString()),
                "until",
                "after-from");
        refused(Map.of("visitId", visitId, "from", inDays(20).toString()), "from", "within-horizon");
        refused(Map.of("visitId", visitId, "until", inDays(-1).toString()), "until", "within-horizon");
        refused(Map.of("visitId", visitId, "windowMinutes", 90), "windowMinutes", "known-window");
    }

    /** (e): partners see only what is theirs. */
    @Test
    void aPartnerBooksForItsOwnVisitsOnly() {
        var visitId = network.proposedVisit();
        var acme = Tokens.of("acme").roles("partner").partner("acme");
        var globex = Tokens.of("globex").roles("partner").partner("globex");
        var slotId = Api.as(acme)
                .body(Map.of("visitId", visitId))
                .post("/v1/appointment-slots/searches")
                .jsonPath()
                .getString("offers[0].id");

        Api.as(globex)
                .body(Map.of("visitId", visitId))
                .post("/v1/appointment-slots/searches")
                .then()
                .statusCode(400);
        Api.as(globex).get("/v1/appointment-slots/" + slotId).then().statusCode(404);
        for (var step : List.of("hold", "booking")) {
            Api.as(acme)
                    .header("If-Match", "*")
                    .body(Map.of())
                    .post("/v1/appointment-slots/" + slotId + "/" + step)
                    .then()
                    .statusCode(200);
        }

        assertThat(Network.visit(visitId).getString("status")).isEqualTo("APPOINTED");
    }

    @Test
    void theSlotsOfAVisitAreListedPageByPage() {
        var visitId = network.proposedVisit();
        booked(visitId);
        var path = "/v1/appointment-slots?limit=3&visitId=" + visitId;

        var first = Api.as(AGENT).get(path).jsonPath();
        var second =
                Api.as(AGENT).get(path + "&after=" + first.getString("next")).jsonPath();

        assertThat(first.getList("items.id")).hasSize(3).doesNotContainAnyElementsOf(second.getList("items.id"));
        Api.as(AGENT)
                .get("/v1/appointment-slots?status=BOOKED&visitId=" + visitId)
                .then()
                .body("items.size()", equalTo(1));
    }

    private static void refused(Map<String, ?> facts, String field, String rule) {
        search(facts).statusCode(400).body("errors[0].field", equalTo(field)).body("errors[0].rule", equalTo(rule));
    }

    private static List<String> plannedOf(List<Map<String, Object>> offers) {
        return offers.stream().map(offer -> (String) offer.get("plannedFrom")).toList();
    }

    private static int points(Map<String, Object> offer, String side) {
        return (Integer) ((Map<?, ?>) offer.get(side)).get("points");
    }
}
