package io.aftercare.intake.hold;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the data of a customer must be kept. */
record PlaceHold(
        @NotNull @PlainText(max = 1000, multiline = true) @Schema(description = "Encrypted; may name people")
        String reason,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}") @Schema(description = "The file number of the dispute or authority", examples = "2026/L-17")
        @Nullable String reference) {
    /** Without the reason: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "PlaceHold[" + reference + "]";
    }
}
