package io.aftercare.intake.webform;

import io.aftercare.intake.customer.Partners;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A form that a network wants for its pages. */
record MakeWebForm(
        @Pattern(regexp = Partners.CODE) @Schema(description = "For staff: the network whose form it is; `own` without it")
        @Nullable String partner,

        @NotNull @Valid WebFormSettings settings) {}
