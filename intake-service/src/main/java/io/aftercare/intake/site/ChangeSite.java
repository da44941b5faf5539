package io.aftercare.intake.site;

import io.aftercare.intake.platform.TimeZones;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different from now on; what is not named stays. */
record ChangeSite(
        @PlainText(max = 120) @Nullable String name,

        @PlainText(max = 300) @Nullable String address,

        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,

        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,

        @Size(max = 64) @Schema(examples = "America/New_York") @Nullable String timeZone,

        @Pattern(regexp = "[A-Za-z0-9-]+") @Size(max = 32) @Schema(examples = "B") @Nullable String slaZone,

        @Nullable WeeklyHours accessHours,

        @PlainText(max = 2000, multiline = true) @Nullable String houseRules,

        @PlainText(max = 2000, multiline = true) @Nullable String safetyNotes) {

    SiteFacts appliedTo(SiteFacts facts) {
        var position = new Position(
                latitude == null ? facts.position().latitude() : latitude,
                longitude == null ? facts.position().longitude() : longitude);
        return new SiteFacts(
                name == null ? facts.name() : name,
                address == null ? facts.address() : address,
                position,
                timeZone == null ? facts.timeZone() : TimeZones.check("timeZone", timeZone),
                slaZone == null ? facts.slaZone() : slaZone,
                accessHours == null ? facts.accessHours() : accessHours,
                houseRules == null ? facts.houseRules() : houseRules,
                safetyNotes == null ? facts.safetyNotes() : safetyNotes);
    }

    /** Without the texts: a stray log line must not tell the door. */
    @Override
    public String toString() {
        return "ChangeSite[" + slaZone + "]";
    }
}
