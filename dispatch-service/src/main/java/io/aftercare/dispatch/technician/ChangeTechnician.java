package io.aftercare.dispatch.technician;

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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a technician; what is not named stays. The login never changes.
 *
 * @param active whether visits may be proposed to the technician at all
 * @param languages as BCP 47 tags, for example {@code zh-HK}, {@code yue} or {@code en} (S3.7-A4)
 */
record ChangeTechnician(
        @Nullable @PlainText(max = 100) String displayName,

        @Nullable @Size(max = 32) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
        String outletCode,

        @Nullable @Size(min = 1, max = 50) Set<@NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String> skills,

        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable @Min(1) @Max(1000) Integer radiusKm,
        @Nullable @Min(1) @Max(1000) Integer maxOpenVisits,
        @Nullable WeeklyHours workingHours,
        @Nullable Boolean active,

        @Nullable @Size(max = 20) Set<@NotNull @Size(max = 20) @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages) {

    /** This, if it names anything, and a base by both of its coordinates. */
    ChangeTechnician checked() {
        if ((latitude == null) != (longitude == null)) {
            throw new InvalidField(
                    latitude == null ? "latitude" : "longitude", "both-coordinates", "A place has both coordinates");
        }
        if (Stream.of(
                        displayName,
                        outletCode,
                        skills,
                        latitude,
                        radiusKm,
                        maxOpenVisits,
                        workingHours,
                        active,
                        languages)
                .allMatch(Objects::isNull)) {
            throw new InvalidField("displayName", "anything-named", "A change names at least one fact");
        }
        return this;
    }
}
