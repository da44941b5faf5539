package io.aftercare.intake.policy;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rung of the ladder of superiors who are told of a broken promise (S2-3.2e, S3.7-H4).
 *
 * @param afterSeconds time after the breach, counted as the target's own time is
 */
@Embeddable
public record EscalationStep(
        @Schema(description = "From 1") int level,

        @Schema(description = "After the breach, counted as the target's own time is")
        int afterSeconds,

        @Schema(description = "The role that is told", examples = "station-head")
        String role) {}
