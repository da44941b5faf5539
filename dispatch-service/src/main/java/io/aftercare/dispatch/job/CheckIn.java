package io.aftercare.dispatch.job;

import io.aftercare.dispatch.assignment.Place;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where the technician's device was on arrival (S1-4.1b), as far as it knew; what was measured then stays, whatever the
 * rules become.
 *
 * @param far farther from the place of the job than a street or a large site explains
 */
@Embeddable
public record CheckIn(
        @Column(name = "arrival_latitude") @Nullable Double latitude,
        @Column(name = "arrival_longitude") @Nullable Double longitude,
        @Column(name = "arrival_metres") @Nullable Integer metres,
        @Column(name = "arrival_far") @Nullable Boolean far) {
    /** What an operator may set. */
    @ConfigMapping(prefix = "aftercare.dispatch.check-in")
    public interface Rules {
        /** A check-in from farther away is flagged, not refused: devices err, and addresses do. */
        @WithDefault("500")
        int farMetres();
    }

    /** Measures the way from the place of the job, which is known to about a hundred metres. */
    public static CheckIn measured(Place checkIn, Place job, int farMetres) {
        var metres = job.metresTo(checkIn);
        return new CheckIn(checkIn.latitude(), checkIn.longitude(), metres, metres > farMetres);
    }
}
