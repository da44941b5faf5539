package io.aftercare.intake.merge;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is the same person, and how one knows. */
record MergeCustomer(
        @NotNull @Schema(description = "The customer under whom both are found from then on")
        UUID into,

        @NotNull @PlainText(max = 1000, multiline = true) @Schema(description = "Encrypted; may name people")
        String reason) {
    /** Without the reason: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MergeCustomer[" + into + "]";
    }
}
