package io.aftercare.feedback.followup;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The steps that a caller records; {@code at} when it is recorded later than it happened. */
sealed interface FollowUpStep {
    @Nullable Instant at();

    /** A call that did not get through. */
    record RecordAttempt(
            @NotNull Attempt.AttemptOutcome outcome,
            @Nullable Instant at) implements FollowUpStep {}

    /** What the customer said; scores from 1 (bad) to 5 (good). */
    record RecordAnswer(
            @NotNull @Min(1) @Max(5) Integer satisfaction,
            @Nullable @Valid Dimensions dimensions,
            @NotNull Boolean problemSolved,

            @Nullable @PlainText(max = 2000, multiline = true)
            String comment,

            @Nullable Instant at)
            implements FollowUpStep {
        Answer toAnswer(Instant when, String by) {
            var sides = dimensions == null ? new Dimensions(null, null, null) : dimensions;
            return new Answer(satisfaction, problemSolved, sides.speed(), sides.attitude(), sides.quality(), when, by);
        }
    }

    /** Scores of single sides of the service (S4-3.4a). */
    record Dimensions(
            @Nullable @Min(1) @Max(5) Integer speed,
            @Nullable @Min(1) @Max(5) Integer attitude,
            @Nullable @Min(1) @Max(5) Integer quality) {}

    /** Why the customer was not content, and what is done about it; no personal data. */
    record RecordInvestigation(
            @NotNull @PlainText(max = 2000, multiline = true)
            String cause,

            @NotNull @PlainText(max = 2000, multiline = true)
            String measure,

            @Nullable Instant at)
            implements FollowUpStep {}

    /** The customer was told of cause and measure. */
    record InformCustomer(@Nullable Instant at) implements FollowUpStep {}
}
