package io.aftercare.feedback.followup;

import static io.aftercare.feedback.followup.AService.AGENT;
import static io.aftercare.feedback.followup.AService.POLICY;
import static io.aftercare.feedback.followup.AService.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServiceEventsTest {
    /** A Monday in Shanghai; three working days later is Thursday. */
    private static final Instant SERVED = Instant.parse("2026-11-16T03:00:00Z");

    private static final Instant DUE = Instant.parse("2026-11-19T09:30:00Z");

    @Inject
    SettableClock clock;

    private final AService service = AService.of("own", SERVED);

    @BeforeEach
    void itIsTheDayOfTheService() {
        clock.set(SERVED.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void timeRunsOn() {
        clock.reset();
    }

    /** S1-3.4b, S2-3.3b */
    @Test
    void aCompletedRepairIsAskedAboutInThreeWorkingDays() {
        service.repaired(POLICY);

        var followUp = service.followUp("OPENED");
        assertThat(followUp.getString("dueAt")).isEqualTo(DUE.toString());
        assertThat(followUp.getString("outletCode")).isEqualTo("NYC-BK");
        var told = TopicReader.await("follow_up.opened.v1", idOf(followUp.getString("id")));
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.time()).isEqualTo(SERVED);
        assertThat(told.payload().at("/dueAt").asText()).isEqualTo(DUE.toString());
        assertThat(told.payload().at("/serviceRequestId").asText())
                .isEqualTo(service.requestId().toString());
    }

    /** S2-3.3a, S3.3-D3 */
    @Test
    void aResolvedRequestIsAskedAbout() {
        service.resolved();

        var followUp = service.followUp("OPENED");
        assertThat(followUp.getString("repairId")).isNull();
        assertThat(followUp.getString("firstResponder")).isEqualTo("agent-01");
    }

    @Test
    void nobodyIsCalledBackAboutATrial() {
        var trial = AService.of("acme-sandbox", SERVED);

        trial.resolved();
        trial.cancelled(4);
        service.resolved();

        service.followUp("OPENED");
        assertThat(trial.find()).isNull();
    }

    @Test
    void aPolicyWithoutFollowUpOpensNone() {
        var marker = AService.of("own", SERVED);

        service.repaired(new ServiceEvents.Policy(false, 3, 3, 3));
        service.cancelled(1);
        marker.repaired(POLICY);

        marker.followUp("OPENED");
        assertThat(service.find()).isNull();
    }

    /** T52 */
    @Test
    void aRepairWithoutSignatureIsAskedAboutWithinOneDayWhateverThePolicySays() {
        service.repairedWithoutSignature(new ServiceEvents.Policy(false, 3, 3, 3));

        var followUp = service.followUp("OPENED");
        assertThat(Instant.parse(followUp.getString("dueAt"))).isAfter(SERVED).isBefore(DUE);
    }

    @Test
    void theRepairHeardTwiceIsAskedAboutOnce() {
        var eventId = service.repaired(POLICY);
        service.followUp("OPENED");

        service.repairedHeardAgain(eventId);
        service.cancelled(1);

        service.followUp("CANCELLED");
        Api.as(AService.QUALITY)
                .get("/v1/follow-ups?serviceRequestId=" + service.requestId())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aCancelledRequestIsNotAskedAbout() {
        service.repaired(POLICY);
        var path = service.path();

        service.cancelled(1);

        var followUp = service.followUp("CANCELLED");
        step(AGENT, path + "/answer", Map.of("satisfaction", 5, "problemSolved", true))
                .then()
                .statusCode(409);
        TopicReader.await("follow_up.cancelled.v1", idOf(followUp.getString("id")));
    }

    @Test
    void aCancellationThatComesEarlyDoesNotHideTheRepair() {
        service.cancelled(1);

        service.repaired(POLICY);

        service.followUp("OPENED");
    }

    @Test
    void whatTheCustomerSaidOutlivesTheCancellation() {
        var marker = AService.of("own", SERVED);
        service.repaired(POLICY);
        step(AGENT, service.path() + "/answer", Map.of("satisfaction", 1, "problemSolved", false))
                .then()
                .statusCode(200);

        service.cancelled(1);
        marker.resolved();

        marker.followUp("OPENED");
        assertThat(service.find().getString("status")).isEqualTo("INVESTIGATING");
    }

    /** S3.3-E1a */
    @Test
    void aLateFollowUpIsFlaggedOnceAndStaysOpen() {
        service.repaired(POLICY);
        var id = idOf(service.followUp("OPENED").getString("id"));

        clock.set(DUE.plus(Duration.ofMinutes(1)));
        awaitOverdue();
        clock.set(DUE.plus(Duration.ofDays(30)));

        step(AGENT, "/v1/follow-ups/" + id + "/answer", Map.of("satisfaction", 5, "problemSolved", true))
                .then()
                .statusCode(200);
        TopicReader.await("follow_up.closed.v1", id);
        var events = TopicReader.eventsOf("aftercare.follow-up", id);
        assertThat(events)
                .extracting(TopicReader.Told::type)
                .containsExactly(
                        "follow_up.opened.v1", "follow_up.overdue.v1", "follow_up.answered.v1", "follow_up.closed.v1");
        assertThat(events.get(1).time()).isEqualTo(DUE);
    }

    @Test
    void aCallMadeInTimeIsRecordedAfterwards() {
        service.repaired(POLICY);
        var path = service.path();
        clock.set(DUE.plus(Duration.ofMinutes(1)));
        awaitOverdue();

        var answer = Map.of(
                "satisfaction",
                5,
                "problemSolved",
                true,
                "at",
                DUE.minusSeconds(60).toString());

        step(AGENT, path + "/answer", answer).then().statusCode(200);
    }

    @Test
    void anAnsweredFollowUpNeverComesDue() {
        service.repaired(POLICY);
        var path = service.path();
        step(AGENT, path + "/answer", Map.of("satisfaction", 5, "problemSolved", true))
                .then()
                .statusCode(200);
        var marker = AService.of("own", SERVED);
        marker.repaired(POLICY);
        marker.followUp("OPENED");

        clock.set(DUE.plus(Duration.ofMinutes(1)));

        Patience.await("the marker is late").until(() -> marker.find().getBoolean("overdue"));
        assertThat(service.find().getBoolean("overdue")).isFalse();
    }

    private void awaitOverdue() {
        Patience.await("the flag of " + service.requestId())
                .until(() -> service.find().getBoolean("overdue"));
    }

    private static UUID idOf(String text) {
        return UUID.fromString(text);
    }
}
