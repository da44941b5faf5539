package io.aftercare.dispatch.due;

import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The due times of visits, and what happens when they are over; the clock is moved, not waited for. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisitDueTest {
    private static final double LATITUDE = 40.742;

    private final Network network = new Network();

    @Inject
    SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** S1-4.1b, S3.5-I3b, S4-3.1a */
    @ParameterizedTest(name = "{0} km away: zone {1}")
    @CsvSource({"0, A, 1, 4", "30, B, 2, 8", "55, C, 4, 24"})
    void anEmergencyHasTheTimesOfItsZone(int kilometres, String zone, int departHours, int arriveHours) {
        network.opened().withTechnician(1).wishing("priority", "P1");
        network.wishing("latitude", LATITUDE + kilometres / 111.195);

        var visit = visit(network.proposedVisit());

        assertThat(visit.getString("zone")).isEqualTo(zone);
        assertThat(time(visit, "acceptBy")).isEqualTo(time(visit, "proposedAt").plus(Duration.ofMinutes(10)));
        assertThat(time(visit, "departBy")).isEqualTo(time(visit, "requestedAt").plus(Duration.ofHours(departHours)));
        assertThat(time(visit, "arriveBy")).isEqualTo(time(visit, "requestedAt").plus(Duration.ofHours(arriveHours)));
    }

    /** S4-3.1a, S1-4.1c */
    @Test
    void anOrdinaryVisitFollowsItsPolicyAndAppointment() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        var visit = visit(visitId);
        assertThat(visit.getString("departBy")).isNull();
        assertThat(time(visit, "arriveBy")).isEqualTo(time(visit, "appointment.until"));

        clock.advance(Duration.ofHours(3));
        network.proposedVisit();
        assertThat(reasons(visitId)).isEmpty();
    }

    /** S3.5-I3b, S1-4.1b */
    @Test
    void whoHasNotLeftAndNotArrivedInTimeIsEscalatedOnce() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);

        clock.advance(Duration.ofMinutes(61));
        awaitReasons(visitId, "DEPARTURE_OVERDUE");
        assertThat(visit(visitId).getBoolean("departureOverdue")).isTrue();
        assertThat(visit(visitId).getBoolean("arrivalOverdue")).isFalse();
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
        clock.advance(Duration.ofHours(3));

        awaitReasons(visitId, "DEPARTURE_OVERDUE", "ARRIVAL_OVERDUE");
        assertThat(visit(visitId).getBoolean("arrivalOverdue")).isTrue();
        step(network.technician(1), visitId, "arrival", Map.of()).statusCode(200);
        clock.advance(Duration.ofDays(1));
        network.proposedVisit();
        assertThat(reasons(visitId)).containsExactly("DEPARTURE_OVERDUE", "ARRIVAL_OVERDUE");
    }

    @Test
    void whoArrivesInTimeIsNotEscalated() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.arrivedVisit(1);

        clock.advance(Duration.ofHours(5));
        network.proposedVisit();

        assertThat(reasons(visitId)).isEmpty();
    }

    /** S1-4.1b: a time that was agreed later moves the departure, not the arrival. */
    @Test
    void anAgreedTimeMovesTheDepartureOfAnEmergencyOnly() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.proposedVisit();
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        var from = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofHours(3));
        step(
                        network.technician(1),
                        visitId,
                        "appointment",
                        Map.of(
                                "from",
                                from.toString(),
                                "until",
                                from.plus(Duration.ofHours(3)).toString()))
                .statusCode(200);

        var visit = visit(visitId);

        assertThat(time(visit, "departBy")).isEqualTo(from);
        assertThat(time(visit, "arriveBy")).isEqualTo(time(visit, "requestedAt").plus(Duration.ofHours(4)));
    }

    @Test
    void afterAMissTheNextAppointmentCounts() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "miss", Map.of("reason", "NO_ACCESS"))
                .statusCode(200);
        step(network.technician(1), visitId, "appointment", Network.appointment())
                .statusCode(200);

        var visit = visit(visitId);

        assertThat(visit.getString("departBy")).isNull();
        assertThat(time(visit, "arriveBy")).isEqualTo(time(visit, "appointment.until"));
    }

    private static Instant time(JsonPath visit, String field) {
        return Instant.parse(visit.getString(field));
    }

    private static void awaitReasons(UUID visitId, String... reasons) {
        Patience.await().untilAsserted(() -> assertThat(reasons(visitId)).containsExactly(reasons));
    }

    private static List<String> reasons(UUID visitId) {
        return TopicReader.eventsOf("aftercare.visit", visitId).stream()
                .filter(event -> event.type().equals("visit.escalated.v1"))
                .map(event -> event.payload().get("reason").asText())
                .toList();
    }
}
