package io.aftercare.intake.find;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle around a place. Places of requests are known to a hundred metres here. */
record Around(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @NotNull @DecimalMin("0.1") @DecimalMax("500") @Schema(description = "Kilometres around the place", examples = "5")
        Double withinKm) {
    private static final double KM_PER_DEGREE = 111.0;

    double south() {
        return Math.max(-90, latitude - heightDegrees());
    }

    double north() {
        return Math.min(90, latitude + heightDegrees());
    }

    /** Less than -180 where the circle lies over the date line. */
    double west() {
        return longitude - widthDegrees();
    }

    /** More than 180 where the circle lies over the date line. */
    double east() {
        return longitude + widthDegrees();
    }

    private double heightDegrees() {
        return withinKm / KM_PER_DEGREE;
    }

    /** At the latitude of the circle that lies nearest to a pole. */
    private double widthDegrees() {
        var narrowest = Math.cos(Math.toRadians(Math.min(89.9, Math.abs(latitude) + heightDegrees())));
        return heightDegrees() / narrowest;
    }
}
