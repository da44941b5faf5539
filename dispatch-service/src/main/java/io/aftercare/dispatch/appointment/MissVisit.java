package io.aftercare.dispatch.appointment;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.job.MissReason;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The facts of an appointment that came to nothing; the place is where this was noted, if the device knew. */
record MissVisit(
        @NotNull MissReason reason,
        @Nullable @PlainText(max = 200) String words,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable Instant at) {
    @Nullable Place place() {
        if ((latitude == null) != (longitude == null)) {
            throw new InvalidField("longitude", "with-latitude", "A place needs both latitude and longitude");
        }
        return latitude == null || longitude == null ? null : new Place(latitude, longitude);
    }
}
