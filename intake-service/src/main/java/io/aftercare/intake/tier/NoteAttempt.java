package io.aftercare.intake.tier;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody tried. */
record NoteAttempt(
        @NotNull Tier tier,

        @NotNull @Schema(description = "SKIPPED is told by `/tier-skip`")
        Ended outcome,

        @Schema(description = "Of NOT_POSSIBLE, and of nothing else") @Nullable Reason reason,

        @PlainText(max = 2000, multiline = true) @Nullable String note,

        @Nullable Instant at) {

    /** How something ends that was tried. */
    @Schema(name = "AttemptOutcome")
    enum Ended {
        SOLVED,
        NOT_SOLVED,
        NOT_POSSIBLE
    }

    Tried tried() {
        return new Tried(tier, Outcome.valueOf(outcome.name()), reason);
    }

    /** Without the note: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "NoteAttempt[" + tier + ", " + outcome + "]";
    }
}
