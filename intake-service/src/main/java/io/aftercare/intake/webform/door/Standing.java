package io.aftercare.intake.webform.door;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.webform.submission.SubmissionStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a submission stands, without anything personal. */
@Schema(name = "WebSubmissionStanding")
record Standing(
        @Schema(examples = "W-20261121-000123") String number,
        Word standing,

        @Schema(description = "When it came to stand so, or a little later")
        Instant since) {
    /** What a sender is told. */
    @Schema(name = "WebSubmissionStandingWord")
    enum Word {
        /** It has come. */
        RECEIVED,
        /** It is looked after. */
        ACCEPTED,
        /** Somebody will come, or the product is awaited or worked on. */
        IN_WORK,
        DONE,
        CANCELLED,
        /** Nothing will be done. */
        NOT_TAKEN_UP;

        static Word of(RequestStatus request) {
            return switch (request) {
                case REGISTERED, TRIAGED, DUPLICATE -> ACCEPTED;
                case VISIT_REQUESTED, PRODUCT_EXPECTED -> IN_WORK;
                case RESOLVED, COMPLETED, CLOSED -> DONE;
                case CANCELLED -> CANCELLED;
            };
        }

        /** Without a request; nobody learns that a program is suspected. */
        static Word of(SubmissionStatus submission) {
            return switch (submission) {
                case RECEIVED, SUSPECTED -> RECEIVED;
                case REGISTERED -> ACCEPTED;
                case DISMISSED -> NOT_TAKEN_UP;
            };
        }
    }
}
