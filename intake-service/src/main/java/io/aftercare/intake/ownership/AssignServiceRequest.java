package io.aftercare.intake.ownership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose a request will be. */
record AssignServiceRequest(
        @NotNull @Pattern(regexp = Owner.LOGIN) @Schema(
                description = "A login; whether there is such a person is known to the identity provider only",
                examples = "agent-01")
        String owner) {}
