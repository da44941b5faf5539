package io.aftercare.dispatch.board;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.duty.DutyRoom;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody hears who follows the board of an outlet. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BoardStreamTest {
    private static final String REFUSED = "Too far away";

    private final Network network = new Network();
    private final OpenStreams streams;
    private final BoardRules rules;

    BoardStreamTest(OpenStreams streams, BoardRules rules) {
        this.streams = streams;
        this.rules = rules;
    }

    /** S0-4.2a */
    @Test
    void eachStepOfAVisitIsHeardInOrder() {
        network.opened().withTechnician(1);
        try (var following = Following.fromNow(network.stationHead(), network.outletCode())) {
            var visitId = network.proposedVisit();
            step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
            step(network.technician(1), visitId, "appointment", Network.appointment())
                    .statusCode(200);

            following.awaitVisit(visitId, "APPOINTED");

            assertThat(following.status()).isEqualTo(200);
            assertThat(following.headers().firstValue("content-type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(following.headers().firstValue("x-accel-buffering")).contains("no");
            assertThat(following.ids()).isSorted().doesNotHaveDuplicates();
            var last = following.events().getLast().data();
            assertThat(last.getString("technicianLogin")).isEqualTo(network.login(1));
            assertThat(last.getString("from")).matches(".*(-05:00|-04:00)");
        }
    }

    /** S0-4.2a; the position is kept in the database, so any replica goes on from it. */
    @Test
    void aStreamThatBreaksGoesOnWithoutLossOrDoubling() {
        network.opened().withTechnician(1);
        var begin = lastEventId();
        var heard = new ArrayList<Long>();
        var visits = new HashSet<UUID>();
        var last = begin;
        for (var part = 0; part < 3; part++) {
            try (var following = Following.from(network.stationHead(), network.outletCode(), last)) {
                var visitId = network.proposedVisit();
                visits.add(visitId);
                following.awaitVisit(visitId, "PROPOSED");
                heard.addAll(following.ids());
                last = following.lastEventId();
            }
            // Nobody listens now.
            var unheard = network.proposedVisit();
            visits.add(unheard);
            step(network.technician(1), unheard, "refusal", Map.of("reason", REFUSED))
                    .statusCode(200);
        }

        try (var rest = Following.from(network.stationHead(), network.outletCode(), last);
                var whole = Following.from(network.stationHead(), network.outletCode(), begin)) {
            var end = network.proposedVisit();
            visits.add(end);
            rest.awaitVisit(end, "PROPOSED");
            whole.awaitVisit(end, "PROPOSED");
            heard.addAll(rest.ids());

            assertThat(heard).isSorted().doesNotHaveDuplicates().containsExactlyElementsOf(whole.ids());
            assertThat(whole.events())
                    .extracting(event -> UUID.fromString(event.data().getString("id")))
                    .containsAll(visits);
        }
    }

    /** S0-4.2a: what is given to another outlet is not on the board any more, and on the other one. */
    @Test
    void aVisitThatIsGivenAwayLeavesTheBoard() {
        network.opened().withTechnician(1);
        var other = new Network().opened().withTechnician(1);
        var visitId = network.proposedVisit();
        try (var here = Following.fromNow(network.stationHead(), network.outletCode());
                var there = Following.fromNow(other.stationHead(), other.outletCode())) {
            step(
                            DISPATCHER,
                            visitId,
                            "assignment",
                            Map.of("technicianLogin", other.login(1), "reason", "Knows the house"))
                    .statusCode(200);

            there.awaitVisit(visitId, "PROPOSED");
            here.awaitEvent(event -> event.name().equals("visit-gone"));

            var gone = here.events().getLast();
            assertThat(gone.data().getMap("")).isEqualTo(Map.of("id", visitId.toString()));
        }
    }

    /** S0-4.2a: nobody's visits are seen beyond outlets only. */
    @Test
    void aVisitOfNobodyIsHeardBeyondOutletsOnly() {
        network.opened().withTechnician(1);
        try (var wide = Following.fromNow(DISPATCHER, network.outletCode());
                var narrow = Following.fromNow(network.stationHead(), network.outletCode())) {
            var nobodys = new Network();
            var request = nobodys.request();
            var nobodysVisit = nobodys.awaitVisit(request, "REQUESTED").getString("id");
            var own = network.proposedVisit();

            wide.awaitVisit(nobodysVisit, "REQUESTED").awaitVisit(own, "PROPOSED");
            narrow.awaitVisit(own, "PROPOSED");

            assertThat(narrow.visitIds()).containsOnly(own.toString());
        }
    }

    @Test
    void whoActsForAPartnerHearsOfItsVisitsOnly() {
        network.opened().withTechnician(1);
        var who = Tokens.of("dispatcher-globex").roles("dispatcher").partner("globex");
        try (var following = Following.fromNow(who, network.outletCode())) {
            network.wishing("partner", "acme").proposedVisit();
            var own = network.wishing("partner", "globex").proposedVisit();

            following.awaitVisit(own, "PROPOSED");

            assertThat(following.visitIds()).containsOnly(own.toString());
        }
    }

    /** S0-4.2a, S3.3-B3a */
    @Test
    void shiftsAndTechniciansAreHeardOf() {
        network.opened().withTechnician(1);
        var room = DutyRoom.in(network);
        try (var following = Following.fromNow(network.stationHead(), network.outletCode())) {
            var shiftId = room.published("ann", 48);
            var technicianId = network.technicianId(1);
            Api.as(DISPATCHER)
                    .header("If-Match", "*")
                    .body(Map.of("from", "2099-01-05T08:00:00Z", "until", "2099-01-06T08:00:00Z", "reason", "A course"))
                    .post("/v1/technicians/" + technicianId + "/absence")
                    .then()
                    .statusCode(200);

            following.awaitEvent(event -> event.name().equals("shift")
                    && event.data().getString("id").equals(shiftId)
                    && event.data().getString("status").equals("PLANNED"));
            following.awaitEvent(event -> event.name().equals("technician")
                    && event.data().getString("id").equals(technicianId));
        }
    }

    @Test
    void aStreamIsRefusedOutsideOfTheOwnOutlet() {
        network.opened();
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");

        try (var strange = Following.fromNow(stranger, network.outletCode());
                var unknown = Following.fromNow(DISPATCHER, "NOWHERE");
                var future = Following.from(DISPATCHER, network.outletCode(), "999999999999")) {
            assertThat(strange.status()).isEqualTo(404);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(future.status()).isEqualTo(400);
        }
    }

    @Test
    void aReaderWhoIsGoneGivesThePlaceBack() {
        network.opened();
        var before = streams.count();

        try (var following = Following.fromNow(network.stationHead(), network.outletCode())) {
            assertThat(following.status()).isEqualTo(200);
            assertThat(streams.count()).isEqualTo(before + 1);
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> streams.count() == before);
    }

    @Test
    void nobodyHasMoreStreamsThanAllowed() {
        network.opened();
        var who = Tokens.of("head-many").roles("station-head").outlet(network.outletCode());
        var open = new ArrayList<Following>();
        try {
            for (var stream = 0; stream < rules.streamsOfOne(); stream++) {
                open.add(Following.fromNow(who, network.outletCode()));
            }

            try (var tooMany = Following.fromNow(who, network.outletCode())) {
                assertThat(tooMany.status()).isEqualTo(429);
                assertThat(tooMany.problemCode()).isEqualTo("too-many-streams");
            }

            assertThat(open).extracting(Following::status).containsOnly(200);
        } finally {
            open.forEach(Following::close);
        }
    }

    @Test
    void whileNothingChangesCommentsAreSent() {
        network.opened();
        try (var following = Following.fromNow(network.stationHead(), network.outletCode())) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(following.comments()).contains("heartbeat"));

            assertThat(following.isEnded()).isFalse();
        }
    }

    private String lastEventId() {
        return Api.as(DISPATCHER)
                .get("/v1/board?outlet=" + network.outletCode())
                .jsonPath()
                .getString("lastEventId");
    }
}
