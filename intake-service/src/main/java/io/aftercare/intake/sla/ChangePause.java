package io.aftercare.intake.sla;

import io.aftercare.intake.sla.clock.PauseReason;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the clocks wait for, or wait for no longer. */
record ChangePause(
        @NotNull PauseReason reason,

        @Schema(description = "When it really was; not before what was recorded last") @Nullable Instant at) {}
