package io.aftercare.kpi.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of how many; the share is missing where there is nothing to share. */
@Schema(description = "How many of how many.")
record Rate(
        long numerator,
        long denominator,

        @Schema(description = "Numerator by denominator, 0 to 1, four decimals; missing when the denominator is 0.")
        @Nullable Double rate) {
    static Rate of(long numerator, long denominator) {
        return new Rate(
                numerator,
                denominator,
                denominator == 0 ? null : Math.round(10_000.0 * numerator / denominator) / 10_000.0);
    }
}
