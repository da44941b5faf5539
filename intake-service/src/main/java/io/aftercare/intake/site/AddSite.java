package io.aftercare.intake.site;

import io.aftercare.intake.platform.TimeZones;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to add a site. */
record AddSite(
        @PlainText(max = 120) @Schema(description = "How the customer calls it", examples = "Plant 2") @Nullable String name,

        @NotNull @PlainText(max = 300) String address,

        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @Size(max = 64) @Schema(examples = "America/New_York") @Nullable String timeZone,

        @Pattern(regexp = "[A-Za-z0-9-]+") @Size(max = 32) @Schema(description = "SLA zone of the place (S3.5-I3b)", examples = "B")
        @Nullable String slaZone,

        @Nullable WeeklyHours accessHours,

        @PlainText(max = 2000, multiline = true)
        @Schema(description = "What whoever works there keeps to (S1-4.3b)", examples = "Sign in at gate 3")
        @Nullable String houseRules,

        @PlainText(max = 2000, multiline = true)
        @Schema(description = "What may hurt somebody there", examples = "Hard hat in hall B")
        @Nullable String safetyNotes) {

    SiteFacts facts(String usualTimeZone) {
        return new SiteFacts(
                name,
                address,
                new Position(latitude, longitude),
                timeZone == null ? usualTimeZone : TimeZones.check("timeZone", timeZone),
                slaZone,
                accessHours,
                houseRules,
                safetyNotes);
    }

    /** Without the texts: a stray log line must not tell the door. */
    @Override
    public String toString() {
        return "AddSite[" + slaZone + "]";
    }
}
