package io.aftercare.feedback.followup;

import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a follow-up. */
sealed interface FollowUpEvent extends DomainEvent {
    UUID followUpId();

    /** How a follow-up ended with an answer. */
    enum Outcome {
        SATISFIED,
        INVESTIGATED
    }

    /** A customer is to be asked. */
    record FollowUpOpened(
            UUID followUpId,
            UUID serviceRequestId,
            @Nullable UUID repairId,
            Instant at,
            String partner,
            Instant dueAt) implements FollowUpEvent {}

    /** Somebody called and did not get through. */
    record FollowUpAttempted(
            UUID followUpId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            int attempt,
            Attempt.AttemptOutcome outcome)
            implements FollowUpEvent {}

    /** The customer answered. */
    record FollowUpAnswered(
            UUID followUpId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            int satisfaction,
            boolean problemSolved,
            boolean lowScore)
            implements FollowUpEvent {}

    /** The answer was so low that somebody has to find out why. */
    record InvestigationOpened(UUID followUpId, UUID serviceRequestId, Instant at, String partner)
            implements FollowUpEvent {}

    /** Cause and measure are found. */
    record FollowUpInvestigated(UUID followUpId, UUID serviceRequestId, Instant at, String partner)
            implements FollowUpEvent {}

    /** Nobody got through in as many attempts as the policy asks for. */
    record FollowUpUnreachable(UUID followUpId, UUID serviceRequestId, Instant at, String partner, int attempts)
            implements FollowUpEvent {}

    /** The customer was not asked in time; the follow-up stays open. */
    record FollowUpOverdue(UUID followUpId, UUID serviceRequestId, Instant at, String partner)
            implements FollowUpEvent {}

    /** Nothing is left to do. */
    record FollowUpClosed(UUID followUpId, UUID serviceRequestId, Instant at, String partner, Outcome outcome)
            implements FollowUpEvent {}

    /** The request was cancelled before anybody answered. */
    record FollowUpCancelled(UUID followUpId, UUID serviceRequestId, Instant at, String partner)
            implements FollowUpEvent {}

    @Override
    default String type() {
        return switch (this) {
            case FollowUpOpened _ -> "follow_up.opened.v1";
            case FollowUpAttempted _ -> "follow_up.attempted.v1";
            case FollowUpAnswered _ -> "follow_up.answered.v1";
            case InvestigationOpened _ -> "follow_up.investigation_opened.v1";
            case FollowUpInvestigated _ -> "follow_up.investigated.v1";
            case FollowUpUnreachable _ -> "follow_up.unreachable.v1";
            case FollowUpOverdue _ -> "follow_up.overdue.v1";
            case FollowUpClosed _ -> "follow_up.closed.v1";
            case FollowUpCancelled _ -> "follow_up.cancelled.v1";
        };
    }
}
