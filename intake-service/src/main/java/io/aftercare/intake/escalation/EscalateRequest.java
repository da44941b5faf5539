package io.aftercare.intake.escalation;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a superior has to help, and which one. */
record EscalateRequest(
        @NotNull @PlainText(max = 2000, multiline = true) String reason,

        @Pattern(regexp = Superiors.ROLE) @Schema(
                description = "Without it the head of the outlet that has the job, else the manager",
                examples = "manager")
        @Nullable String toRole,

        @Nullable Instant at) {}
