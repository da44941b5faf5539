package io.aftercare.feedback.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowUpEventContractTest {
    private static final UUID ID = UUID.fromString("01939c4e-8a00-7000-8000-000000000701");
    private static final UUID REPAIR = UUID.fromString("01939c4e-8a00-7000-8000-000000000301");
    private static final UUID REQUEST = UUID.fromString("01939c4e-8a00-7000-8000-000000000101");

    @Test
    void whatIsToldIsWhatIsPublished() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new FollowUpEvent.FollowUpOpened(ID, REQUEST, REPAIR, at("21T16:00"), "acme", at("25T09:30")),
                        new FollowUpEvent.FollowUpAttempted(
                                ID, REQUEST, at("23T02:00"), "acme", 1, Attempt.AttemptOutcome.NO_ANSWER),
                        new FollowUpEvent.FollowUpAnswered(ID, REQUEST, at("23T05:00"), "acme", 2, false, true),
                        new FollowUpEvent.InvestigationOpened(ID, REQUEST, at("23T05:00"), "acme"),
                        new FollowUpEvent.FollowUpInvestigated(ID, REQUEST, at("24T03:00"), "acme"),
                        new FollowUpEvent.FollowUpUnreachable(ID, REQUEST, at("24T02:00"), "acme", 3),
                        new FollowUpEvent.FollowUpOverdue(ID, REQUEST, at("25T09:30"), "acme"),
                        new FollowUpEvent.FollowUpClosed(
                                ID, REQUEST, at("24T06:00"), "acme", FollowUpEvent.Outcome.INVESTIGATED),
                        new FollowUpEvent.FollowUpCancelled(ID, REQUEST, at("22T01:00"), "acme")),
                FollowUpEvent.class);
    }

    @Test
    void theCompletedRepairIsUnderstood() {
        var repair = EventContracts.read("repair", "repair.completed.v1", ServiceEvents.RepairCompleted.class);

        assertThat(repair).hasNoNullFieldsOrProperties();
        assertThat(repair.policy().followUpRequired()).isTrue();
        assertThat(repair.policy().followUpWorkingDays()).isPositive();
        assertThat(repair.policy().followUpMaxAttempts()).isPositive();
        assertThat(repair.policy().lowScoreAtMost()).isPositive();
    }

    @Test
    void theResolvedRequestIsUnderstood() {
        var request = EventContracts.read("intake", "service_request.resolved.v1", ServiceEvents.RequestResolved.class);

        assertThat(request).hasNoNullFieldsOrProperties();
        assertThat(request.policy().followUpWorkingDays()).isPositive();
    }

    @Test
    void theCancelledRequestIsUnderstood() {
        assertThat(EventContracts.read("intake", "service_request.cancelled.v1", ServiceEvents.RequestCancelled.class))
                .hasNoNullFieldsOrProperties();
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-11-" + dayAndTime + ":00Z");
    }
}
