package io.aftercare.repair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.repair.Bench;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other services tell: twice, late, and against each other. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HeardEventsTest {
    @Test
    void theSameArrivalHeardTwiceOpensOneRepair() {
        var bench = new Bench();
        var eventId = EventFeeder.send("visit.arrived.v1", bench.visitId, 6, bench.visitArrived());
        EventFeeder.sendAgain(eventId, "visit.arrived.v1", bench.visitId, 6, bench.visitArrived());
        EventFeeder.send("visit.arrived.v1", bench.visitId, 7, bench.visitArrived());

        bench.found().diagnosed().planned(1);
        bench.reservation("short", 1, Map.of()).awaitParts("SHORT");

        // The visit and the reservation are on different topics; the last step shows that all were heard.
        EventFeeder.send("visit.arrived.v1", bench.visitId, 8, bench.visitArrived());
        assertThat(bench.repairsOfRequest()).hasSize(1);
        TopicReader.await("repair.plan_approved.v1", bench.repairId());
        assertThat(TopicReader.eventsOf("aftercare.repair", bench.repairId()))
                .extracting(TopicReader.Told::type)
                .containsOnlyOnce("repair.opened.v1");
    }

    @Test
    void aProductIsExpectedOnce() {
        var bench = new Bench().expected();

        EventFeeder.send("service_request.product_expected.v1", bench.requestId, 5, bench.jobFacts());
        bench.cancelled().awaitStatus("ABANDONED");

        assertThat(bench.repairsOfRequest()).hasSize(1);
    }

    @Test
    void aWithdrawnRequestAbandonsItsRepairBeforeWorkStarts() {
        var bench = new Bench()
                .policy("STATION_HEAD", "SIGNATURE")
                .arrived()
                .diagnosed()
                .planned(0);

        bench.cancelled().awaitStatus("ABANDONED");

        var told = TopicReader.await("repair.abandoned.v1", bench.repairId()).payload();
        assertThat(told.get("reason").asText()).isEqualTo("REQUEST_CANCELLED");
        assertThat(bench.attempt(Bench.head(), "approval", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRepairThatHasStartedWinsOverAWithdrawal() {
        var bench = new Bench().arrived().diagnosed().planned(0).started();
        var witness = new Bench().expected();

        bench.cancelled();
        EventFeeder.send(
                "service_request.cancelled.v1",
                bench.requestId,
                5,
                Map.of("serviceRequestId", witness.requestId, "at", "2026-11-20T10:00:00Z"));
        witness.awaitStatus("ABANDONED"); // the same key, so the withdrawal of the other was heard before

        assertThat(bench.status()).isEqualTo("STARTED");
        bench.finished(0).tested().signed();
        assertThat(bench.status()).isEqualTo("COMPLETED");
    }

    @Test
    void anArrivalAfterTheWithdrawalIsAbandonedAtOnce() {
        var bench = new Bench();
        var witness = new Bench().expected();
        bench.cancelled();
        EventFeeder.send(
                "service_request.cancelled.v1",
                bench.requestId,
                5,
                Map.of("serviceRequestId", witness.requestId, "at", "2026-11-20T10:00:00Z"));
        witness.awaitStatus("ABANDONED");

        bench.arrived();

        assertThat(bench.status()).isEqualTo("ABANDONED");
        TopicReader.await("repair.abandoned.v1", bench.repairId());
        assertThat(TopicReader.eventsOf("aftercare.repair", bench.repairId()))
                .extracting(TopicReader.Told::type)
                .containsExactly("repair.opened.v1", "repair.abandoned.v1");
    }

    @Test
    void arrivalAndWithdrawalAtTheSameMomentLeaveNoOpenRepair() {
        for (int i = 0; i < 10; i++) {
            var bench = new Bench();
            bench.cancelled();
            EventFeeder.send("visit.arrived.v1", bench.visitId, 6, bench.visitArrived());
            bench.found();
            bench.awaitStatus("ABANDONED");
        }
    }

    @Test
    void aReservationOfAnUnknownRepairIsParkedNotLost() {
        var reservationId = Ids.next();
        EventFeeder.send(
                "reservation.short.v1",
                reservationId,
                1,
                Map.of("reservationId", reservationId, "repairId", Ids.next()));
        var admin = Tokens.of("admin-01").roles("admin");

        Patience.await().untilAsserted(() -> assertThat(
                        Api.as(admin).get("/v1/operations/repair/parked-events").asString())
                .contains(reservationId.toString()));
    }

    @Test
    void theStoryOfAReservationIsFollowed() {
        var bench = new Bench().arrived().diagnosed().planned(2);

        bench.reservation("short", 1, Map.of("missing", List.of())).awaitParts("SHORT");
        bench.reservation("reserved", 2, Bench.fans(2)).awaitParts("RESERVED");
        bench.reservation("issued", 3, Bench.fans(2)).awaitParts("ISSUED");
        bench.started().finished(1);
        var rest = new HashMap<>(Bench.fans(1));
        rest.put("complete", false);
        bench.reservation("returned", 4, rest);
        Patience.await().until(() -> bench.read().getInt("parts[0].returned") == 1);

        assertThat(bench.read().getInt("parts[0].used")).isEqualTo(1);
        assertThat(bench.read().getString("partsStatus")).isEqualTo("ISSUED");
        bench.tested().signed();
        assertThat(bench.status()).isEqualTo("COMPLETED");
    }

    @Test
    void aReleasedReservationStopsTheWork() {
        var bench = new Bench().arrived().diagnosed().planned(2);
        bench.reservation("reserved", 1, Bench.fans(2)).awaitParts("RESERVED");

        bench.reservation("released", 2, Map.of("reason", "MANUAL")).awaitParts("RELEASED");

        assertThat(bench.attempt(bench.tech(), "start", Map.of("safetyConfirmed", true))
                        .statusCode())
                .isEqualTo(409);
    }
}
