package io.aftercare.dispatch.visit;

import static io.aftercare.dispatch.Network.appointment;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static io.aftercare.dispatch.Network.visitsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.TopicReader;
import io.aftercare.testing.TopicReader.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when nothing happens; the clock is moved, not waited for. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisitDeadlinesTest {
    private final Network network = new Network();

    @Inject
    SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** S4-3.1a */
    @Test
    void anUnansweredProposalGoesToTheNextTechnician() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.proposedVisit();

        clock.advance(Duration.ofMinutes(29));
        assertThat(visit(visitId).getString("technicianLogin")).isEqualTo(network.login(1));
        clock.advance(Duration.ofMinutes(2));

        network.awaitProposalTo(2, visitId);
        var refused = TopicReader.await("visit.refused.v1", visitId).payload();
        assertThat(refused.get("timedOut").asBoolean()).isTrue();
        assertThat(refused.get("reason").asText()).isEqualTo("TIMED_OUT");
    }

    @Test
    void anAcceptedVisitDoesNotTimeOut() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.proposedVisit();
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);

        clock.advance(Duration.ofMinutes(31));
        network.proposedVisit();

        assertThat(visit(visitId).getString("status")).isEqualTo("ACCEPTED");
    }

    /** S1-4.1a: half an hour by the clock. */
    @Test
    void anUrgentCustomerWhoIsNotContactedIsEscalatedOnce() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.proposedVisit();
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);

        clock.advance(Duration.ofMinutes(31));
        var escalated = TopicReader.await("visit.escalated.v1", visitId);
        clock.advance(Duration.ofDays(2));
        network.proposedVisit();

        assertThat(escalated.payload().get("reason").asText()).isEqualTo("CONTACT_OVERDUE");
        assertThat(typesOf(visitId)).containsOnlyOnce("visit.escalated.v1");
        assertThat(visit(visitId).getBoolean("contactOverdue")).isTrue();
    }

    @Test
    void aCustomerWhoIsContactedInTimeIsNotEscalated() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.proposedVisit();
        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "appointment", appointment()).statusCode(200);

        clock.advance(Duration.ofMinutes(31));
        network.proposedVisit();

        assertThat(typesOf(visitId)).doesNotContain("visit.escalated.v1");
    }

    /** S1-4.1a: after a miss as after acceptance. */
    @Test
    void aMissedCustomerForWhomNoOtherTimeIsAgreedIsEscalated() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var visitId = network.appointedVisit(1);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "miss", Map.of("reason", "NO_ACCESS"))
                .statusCode(200);

        clock.advance(Duration.ofMinutes(31));

        var escalated = TopicReader.await("visit.escalated.v1", visitId);
        assertThat(escalated.payload().get("reason").asText()).isEqualTo("CONTACT_OVERDUE");
        assertThat(visit(visitId).getString("status")).isEqualTo("MISSED");
    }

    /** S1-4.1c: eight hours of the outlet's working time are more than a day of the calendar. */
    @Test
    void theOrdinaryContactIsDueInWorkingTime() {
        network.openOutlet(Map.of("workingHours", everyDay("09:00", "13:00"))).statusCode(201);
        network.withTechnician(1, Map.of("workingHours", Network.always()));
        var visitId = network.proposedVisit();

        var accepted = step(network.technician(1), visitId, "acceptance", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();

        var acceptedAt = Instant.parse(accepted.getString("acceptedAt"));
        assertThat(Instant.parse(accepted.getString("contactBy")))
                .isBetween(acceptedAt.plus(Duration.ofHours(24)), acceptedAt.plus(Duration.ofHours(56)));
    }

    @Test
    void aVisitThatNobodyCanMakeIsTriedAgainEveryMinuteAndEscalatedOnce() {
        network.opened().withTechnician(1, Map.of("maxOpenVisits", 1));
        var first = network.proposedVisit();
        var waiting = network.request();
        Patience.await().untilAsserted(() -> assertThat(visitsOf(waiting).getString("items[0].unassignedReason"))
                .isEqualTo("NO_CANDIDATE"));
        clock.advance(Duration.ofSeconds(61));
        step(network.technician(1), first, "refusal", Map.of("reason", "No")).statusCode(200);

        clock.advance(Duration.ofSeconds(122));

        var visitId = UUID.fromString(network.awaitVisit(waiting, "PROPOSED").getString("id"));
        TopicReader.await("visit.proposed.v1", visitId);
        assertThat(typesOf(visitId)).containsOnlyOnce("visit.escalated.v1");
    }

    private static List<String> typesOf(UUID visitId) {
        return TopicReader.eventsOf("aftercare.visit", visitId).stream()
                .map(Told::type)
                .toList();
    }

    private static List<Map<String, String>> everyDay(String from, String until) {
        return Network.always().stream()
                .map(day -> Map.of("day", day.get("day"), "from", from, "until", until))
                .toList();
    }
}
