package io.aftercare.intake.assetmerge;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which is the same product, and how one knows. */
record MergeAsset(
        @NotNull @Schema(description = "The product under which both are found from then on, and whose facts hold")
        UUID into,

        @NotNull @PlainText(max = 1000, multiline = true) @Schema(description = "Encrypted; may name people")
        String reason) {
    /** Without the reason: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MergeAsset[" + into + "]";
    }
}
