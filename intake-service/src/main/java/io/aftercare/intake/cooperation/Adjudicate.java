package io.aftercare.intake.cooperation;

import io.aftercare.intake.cooperation.Dispute.Decision;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the office decides, and why. */
@Schema(name = "AdjudicateCooperation")
record Adjudicate(
        @NotNull Decision decision,

        @NotNull @PlainText(max = 4000, multiline = true) @Schema(description = "Encrypted")
        String ruling,

        @Schema(description = "With `OWED`, and only then: by when the answer is owed") @Nullable Instant dueAt,

        @Nullable Instant at) {
    Adjudicate {
        if (decision != null && (decision == Decision.OWED) != (dueAt != null)) {
            throw new InvalidField("dueAt", "with-decision", "What is owed has a time, and nothing else has");
        }
    }

    /** Without the ruling. */
    @Override
    public String toString() {
        return "Adjudicate[" + decision + "]";
    }
}
