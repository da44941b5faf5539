package io.aftercare.intake.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the data of a category is kept from now on. */
record ChangeRule(
        @NotNull @Min(1) @Max(240) @Schema(description = "Months after the last use")
        Integer months) {}
