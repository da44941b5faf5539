package io.aftercare.intake.remote;

import io.aftercare.intake.tier.Outcome;
import io.aftercare.intake.tier.Reason;
import io.aftercare.intake.tier.Tier;
import io.aftercare.intake.tier.Tried;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a session ended. */
@Schema(name = "EndRemoteSession")
record EndSession(
        @NotNull Result outcome,

        @Schema(description = "Of NOT_POSSIBLE, and of nothing else") @Nullable Reason reason,

        @Nullable Instant at) {

    /** What came of it. */
    @Schema(name = "RemoteResult")
    enum Result {
        SOLVED,
        NOT_SOLVED,
        NOT_POSSIBLE
    }

    Tried tried() {
        return new Tried(Tier.REMOTE, Outcome.valueOf(outcome.name()), reason);
    }
}
