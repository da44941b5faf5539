package io.aftercare.dispatch.outlet;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be different about an outlet; what is not named stays. Code and time zone never change. */
record ChangeOutlet(
        @Nullable @PlainText(max = 100) String name,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable @Min(1) @Max(1000) Integer radiusKm,
        @Nullable WeeklyHours workingHours) {

    /** This, if it names anything, and a place by both of its coordinates. */
    ChangeOutlet checked() {
        if ((latitude == null) != (longitude == null)) {
            throw new InvalidField(
                    latitude == null ? "latitude" : "longitude", "both-coordinates", "A place has both coordinates");
        }
        if (Stream.of(name, latitude, radiusKm, workingHours).allMatch(Objects::isNull)) {
            throw new InvalidField("name", "anything-named", "A change names at least one fact");
        }
        return this;
    }
}
