package io.aftercare.dispatch.visitlink;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The facts of a link; it holds for a day unless something else is said. */
record MakeLink(@Nullable @Min(1) @Max(72) Integer validHours) {
    private static final int A_DAY = 24;

    int hours() {
        return validHours == null ? A_DAY : validHours;
    }
}
