package io.aftercare.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.ServiceMode;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestCancelled;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestClosed;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestCompleted;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestEscalated;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestEscalationAcknowledged;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestProductExpected;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestReclassified;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestRegistered;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestResolved;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestSlaBreached;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestSlaEscalated;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestSlaWarned;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestTriaged;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestVisitRequested;
import io.aftercare.intake.request.ServiceRequestEvent.Tier;
import io.aftercare.intake.request.Triage.Complexity;
import io.aftercare.intake.request.Triage.RequestType;
import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told is what the contracts say. */
class ServiceRequestEventContractTest {
    private static final UUID REQUEST = UUID.fromString("01993f5e-7c00-7a10-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01993f5e-7c00-7a10-8000-000000000009");
    private static final UUID CUSTOMER = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000c1");
    private static final UUID ASSET = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000a1");
    private static final Instant AT = Instant.parse("2026-11-21T08:30:00.123456Z");
    private static final Instant REPORTED = Instant.parse("2026-11-21T08:00:00Z");
    private static final JobFacts JOB = new JobFacts(
            REQUEST,
            "acme",
            Channel.PHONE,
            "WM-7000",
            "heating",
            Priority.P2,
            CUSTOMER,
            ASSET,
            true,
            AServiceRequest.policy(true),
            "no-heat",
            40.678,
            -73.944,
            REPORTED);

    private static final SlaPromise PROMISE = new SlaPromise(
            REQUEST,
            "acme",
            SlaGoal.ARRIVAL,
            1,
            Priority.P1,
            "on-site-standard",
            1,
            "agent-01",
            "NYC-QN",
            Instant.parse("2026-11-21T12:00:00Z"));

    @Test
    void everyEventIsToldAsItsContractSays() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new ServiceRequestRegistered(
                                REQUEST,
                                AT,
                                "R-20261121-000123",
                                "acme",
                                Channel.PHONE,
                                CUSTOMER,
                                ASSET,
                                "WM-7000",
                                "no-heat",
                                REPORTED,
                                "agent-01",
                                OTHER,
                                40.678,
                                -73.944),
                        new ServiceRequestTriaged(
                                REQUEST,
                                AT,
                                "acme",
                                RequestType.FAULT,
                                Priority.P2,
                                Complexity.SIMPLE,
                                ServiceMode.ON_SITE,
                                "heating",
                                true,
                                AServiceRequest.policy(true)),
                        new ServiceRequestResolved(JOB, AT, Tier.PHONE, "agent-01"),
                        new ServiceRequestVisitRequested(
                                JOB,
                                AT,
                                Instant.parse("2026-11-22T13:00:00Z"),
                                Instant.parse("2026-11-22T22:00:00Z"),
                                "America/New_York"),
                        new ServiceRequestProductExpected(JOB, AT, "NYC-BK"),
                        new ServiceRequestCancelled(REQUEST, AT, "acme", Reason.DUPLICATE, OTHER),
                        new ServiceRequestCompleted(REQUEST, AT, "acme"),
                        new ServiceRequestClosed(REQUEST, AT, "acme"),
                        new ServiceRequestReclassified(
                                REQUEST, AT, "acme", Priority.P1, Priority.P2, AServiceRequest.policy(true)),
                        new ServiceRequestEscalated(REQUEST, AT, "acme", 1, "station-head", "tech-05", "NYC-QN"),
                        new ServiceRequestEscalationAcknowledged(REQUEST, AT, "acme", 1, "head-04"),
                        new ServiceRequestSlaWarned(PROMISE, AT),
                        new ServiceRequestSlaBreached(PROMISE, AT),
                        new ServiceRequestSlaEscalated(PROMISE, AT, 1, "station-head")),
                ServiceRequestEvent.class);
    }

    @Test
    void noEventNamesAPersonOrAPlaceExactly() {
        var told = ServiceRequestEvent.class.getPermittedSubclasses();

        for (var event : told) {
            for (var component : event.getRecordComponents()) {
                assertThat(component.getName())
                        .doesNotContainIgnoringCase("name")
                        .isNotIn("phone", "email", "address", "symptom", "solution", "note");
            }
        }
    }
}
