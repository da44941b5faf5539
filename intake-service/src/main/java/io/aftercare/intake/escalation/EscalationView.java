package io.aftercare.intake.escalation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An escalation as the API shows it. */
record EscalationView(
        @Schema(description = "Counts the escalations of the request from 1")
        int level,

        String toRole,

        @Schema(description = "Login; `system` when the superior below was silent")
        String raisedBy,

        Instant raisedAt,
        @Nullable String reason,

        @Schema(description = "Until when it is to be acknowledged; then the next superior is told")
        Instant acknowledgeBy,

        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,

        @Schema(description = "When the next superior was told, because this one was silent") @Nullable Instant passedOverAt) {}
