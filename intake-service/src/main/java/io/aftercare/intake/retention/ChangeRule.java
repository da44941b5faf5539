package io.aftercare.intake.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the data of a category is kept from now on. */
record ChangeRule(
        @Min(1) @Max(240) @Schema(description = "Months after the last use")
        int months) {}
