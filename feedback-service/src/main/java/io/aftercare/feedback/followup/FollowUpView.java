package io.aftercare.feedback.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A follow-up as callers see it; the customer's words are read apart, because that is noted in the audit log. */
record FollowUpView(
        UUID id,
        FollowUpStatus status,
        UUID serviceRequestId,
        @Nullable UUID repairId,
        String partner,
        @Nullable String outletCode,
        UUID customerId,
        @Nullable String firstResponder,
        Instant servedAt,
        Instant dueAt,
        boolean overdue,
        int maxAttempts,
        int lowScoreAtMost,
        List<Attempt> attempts,
        @Nullable Answer answer,
        boolean hasComment,
        @Nullable Investigation investigation,
        @Nullable Instant informedAt,
        Instant lastStepAt) {
    /** The customer's own words; null when there are none, or the customer has been erased. */
    record CommentView(@Nullable String comment) {}

    static FollowUpView of(FollowUp followUp) {
        var work = followUp.work();
        return new FollowUpView(
                followUp.aggregateId(),
                followUp.status(),
                work.serviceRequestId(),
                work.repairId(),
                work.partner(),
                work.outletCode(),
                work.customerId(),
                work.firstResponder(),
                work.at(),
                followUp.dueAt(),
                followUp.overdue(),
                followUp.rule().maxAttempts(),
                followUp.rule().lowScoreAtMost(),
                List.copyOf(followUp.attempts()),
                followUp.answer(),
                followUp.comment() != null,
                followUp.investigation(),
                followUp.informedAt(),
                followUp.lastStepAt());
    }
}
