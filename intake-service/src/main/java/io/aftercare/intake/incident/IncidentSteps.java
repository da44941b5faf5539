package io.aftercare.intake.incident;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with the steps of an incident; {@code at} is when it happened, now without it. */
final class IncidentSteps {
    private IncidentSteps() {}

    /** Also for closing. */
    @Schema(name = "IncidentMoment")
    record Moment(@Nullable Instant at) {}

    /** Who of top management knows. */
    record InformTop(
            @NotNull @PlainText(max = 64) @Schema(description = "Login or post of the one who was told")
            String informed,

            @Nullable Instant at) {}

    /** Who follows it. */
    record TrackIncident(
            @NotNull @PlainText(max = 64) @Schema(description = "Login of the leader")
            String leader,

            @Nullable Instant at) {}

    /** How it was handled (S4-3.4c). */
    record ResolveIncident(
            @NotNull @PlainText(max = 2000, multiline = true)
            String handling,

            @Nullable Instant at) {}

    /** The analysis report is with those who must have it (S3.5-E5). */
    record DeliverReport(
            @NotNull @PlainText(max = 100) @Schema(description = "Number of the fault analysis report")
            String reportReference,

            @NotNull @Schema(description = "When the customer got it")
            Instant customerInformedAt,

            @NotNull @Schema(description = "When the business department got it")
            Instant businessInformedAt,

            @Nullable Instant at) {}

    /** Why it is no major incident after all. */
    record WithdrawIncident(
            @NotNull @PlainText(max = 2000, multiline = true)
            String reason,

            @Nullable Instant at) {}
}
