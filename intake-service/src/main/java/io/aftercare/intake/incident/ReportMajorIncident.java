package io.aftercare.intake.incident;

import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.incident.Report.Ground;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The four facts of a major incident (S3.5-E2) and whom it concerns. */
record ReportMajorIncident(
        @NotEmpty @Schema(description = "Why it is a major one; one ground is enough")
        Set<@NotNull Ground> grounds,

        @NotNull @Schema(description = "When the fault happened")
        Instant occurredAt,

        @NotNull @PlainText(max = 300) String place,

        @NotNull @PlainText(max = 2000, multiline = true) @Schema(description = "What is seen of it")
        String phenomenon,

        @NotNull @PlainText(max = 2000, multiline = true) @Schema(description = "What is done about it")
        String responsePlan,

        @Schema(description = "The request that it came up in; partner and outlet are then those of the request")
        @Nullable UUID serviceRequestId,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For staff: the partner network that it belongs to; `own` without it")
        @Nullable String partner,

        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,31}") @Schema(examples = "NYC-BK") @Nullable String outletCode,

        @PlainText(max = 64)
        @Schema(
                description = "Login of the manager who is to file it; any manager may without it",
                examples = "manager-01")
        @Nullable String managerInCharge,

        @PlainText(max = 64) @Schema(description = "Login of the one who signed the contract (S3.5-E2)") @Nullable String businessSigner,

        @Schema(
                description =
                        "When the reporter came to know of it, not before it happened; the moment of the report without it")
        @Nullable Instant detectedAt,

        @Nullable Instant at) {

    /** The moments in their order: it happened, was noticed, is reported. */
    Instant detectedBy(Instant reportedAt) {
        var detected = detectedAt == null ? reportedAt : detectedAt;
        if (detected.isAfter(reportedAt)) {
            throw new InvalidField("detectedAt", "not-after-report", "It was noticed after it was reported");
        }
        if (occurredAt.isAfter(detected)) {
            throw new InvalidField("occurredAt", "not-after-detection", "It happened after it was noticed");
        }
        return detected;
    }

    /** Without the texts: a stray log line must not tell what people wrote. */
    @Override
    public String toString() {
        return "ReportMajorIncident" + grounds;
    }
}
