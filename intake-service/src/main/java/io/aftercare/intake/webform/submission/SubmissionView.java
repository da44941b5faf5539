package io.aftercare.intake.webform.submission;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission as the desk reads it. */
@Schema(name = "WebSubmission")
record SubmissionView(
        UUID id,

        @Schema(description = "What the sender was told", examples = "W-20261121-000123")
        String number,

        UUID formId,
        String partner,
        SubmissionStatus status,

        @Schema(description = "Why a program may have sent it") @Nullable Suspicion suspicion,

        Instant receivedAt,

        @Schema(description = "Login of who registered or dismissed it; missing where it registered itself") @Nullable String handledBy,

        @Nullable UUID serviceRequestId,

        @Schema(description = "What the sender wrote; missing once it is erased") @Nullable SubmissionContent content) {
    static SubmissionView of(WebSubmission submission, @Nullable SubmissionContent content) {
        return new SubmissionView(
                submission.aggregateId(),
                submission.number(),
                submission.formId(),
                submission.partner(),
                submission.status(),
                submission.suspicion(),
                submission.receivedAt(),
                submission.handledBy(),
                submission.serviceRequestId().orElse(null),
                content);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "SubmissionView[" + id + "]";
    }
}
