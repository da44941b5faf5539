package io.aftercare.intake.expert;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as the API shows it; its texts where one is read or changed, not in lists. */
@Schema(name = "ExpertQuestion")
record ExpertQuestionView(
        UUID id,
        UUID serviceRequestId,
        String group,
        QuestionStatus status,

        @Schema(description = "Missing in lists, and once the customer has been erased") @Nullable String question,

        @Schema(description = "Login") String askedBy,

        Instant askedAt,
        Instant promisedReplyAt,

        @Schema(description = "Whether the customer waits, or waited, longer than promised")
        boolean late,

        @Schema(description = "When a superior had to know, because the promised moment passed") @Nullable Instant overdueAt,

        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String repliedBy,
        @Nullable Instant repliedAt,
        @Nullable Instant withdrawnAt) {

    /** What is written in it. */
    record Texts(@Nullable String question, @Nullable String answer) {
        static final Texts HIDDEN = new Texts(null, null);
    }

    static ExpertQuestionView of(ExpertQuestion asked, Texts texts, Instant now) {
        return new ExpertQuestionView(
                asked.aggregateId(),
                asked.serviceRequestId(),
                asked.expertGroup(),
                asked.status(),
                texts.question(),
                asked.askedBy(),
                asked.askedAt(),
                asked.promisedReplyAt(),
                asked.isLate(now),
                asked.overdueAt(),
                texts.answer(),
                asked.answeredBy(),
                asked.answeredAt(),
                asked.repliedBy(),
                asked.repliedAt(),
                asked.withdrawnAt());
    }

    /** Without the texts. */
    @Override
    public String toString() {
        return "ExpertQuestionView[" + id + "]";
    }
}
