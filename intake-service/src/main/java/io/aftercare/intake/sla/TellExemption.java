package io.aftercare.intake.sla;

import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a promise cannot be kept, and when the customer was told so. */
record TellExemption(
        @NotNull SlaGoal goal,
        @NotNull Reason reason,

        @NotNull @Schema(description = "When it was explained to the customer; not in the future")
        Instant customerInformedAt,

        @PlainText(max = 2000, multiline = true) @Nullable String note) {

    /** Special circumstances. */
    @Schema(name = "SlaExemptionReason")
    enum Reason {
        WEATHER,
        TRAFFIC,
        SAFETY,
        SITE_CLOSED,
        CUSTOMER_WISH,
        SUPPLY,
        OTHER
    }

    /** The same as it is kept. */
    record Grounds(Reason reason, byte @Nullable [] noteCipher) {}

    /** Without the note: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "TellExemption[" + goal + ", " + reason + "]";
    }
}
