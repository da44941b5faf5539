package io.aftercare.intake.tier;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which tier is left out, and why. */
record SkipTier(
        @NotNull @Schema(description = "Not the last one") Tier tier,
        @NotNull Reason reason,

        @PlainText(max = 2000, multiline = true) @Nullable String note,

        @Nullable Instant at) {

    Tried tried() {
        return new Tried(tier, Outcome.SKIPPED, reason);
    }

    /** Without the note: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "SkipTier[" + tier + ", " + reason + "]";
    }
}
