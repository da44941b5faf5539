package io.aftercare.dispatch.outlet;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;

/** The facts of a new outlet. */
public record OpenOutlet(
        @NotNull @Size(max = 32) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
        String code,

        @NotNull @PlainText(max = 100) String name,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull @Size(max = 64) String timeZone,
        @NotNull @Min(1) @Max(1000) Integer radiusKm,
        @NotNull WeeklyHours workingHours) {

    /** This, if its time zone is one of the IANA database. */
    public OpenOutlet checked() {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new InvalidField(
                    "timeZone", "iana-time-zone", "The time zone is not known, for example Asia/Shanghai");
        }
        return this;
    }
}
