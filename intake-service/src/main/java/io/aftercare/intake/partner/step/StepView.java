package io.aftercare.intake.partner.step;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as the API shows it. */
@Schema(name = "PartnerStep")
public record StepView(
        UUID id,
        StepKind kind,
        StepStatus status,
        Instant askedAt,
        String askedBy,
        int attempts,

        @Schema(description = "Why the last attempt failed", examples = "UNREACHABLE") @Nullable String lastFailure,

        @Nullable Instant doneAt) {}
