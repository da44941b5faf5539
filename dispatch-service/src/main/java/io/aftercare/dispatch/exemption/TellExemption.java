package io.aftercare.dispatch.exemption;

import io.aftercare.dispatch.due.LimitKind;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What cannot be kept and why, and when the customer was told so. */
record TellExemption(
        @NotNull LimitKind limit,
        @NotNull ExemptionReason reason,

        @NotNull @Schema(description = "When it was explained to the customer; not in the future")
        Instant customerInformedAt,

        @Schema(description = "The other time that counts; without it nothing is due") @Nullable Instant until,

        @Nullable @PlainText(max = 2000, multiline = true) String note) {
    /** Without the note: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "TellExemption[" + limit + ", " + reason + "]";
    }
}
