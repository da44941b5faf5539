package io.aftercare.intake.duplicate;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which request the matter is told in already, and how one knows. */
record MarkDuplicate(
        @NotNull @Schema(description = "Another request of the same network, that is not over and no duplicate itself")
        UUID originalId,

        @PlainText(max = 1000, multiline = true) @Schema(description = "Encrypted; may name people") @Nullable String reason) {

    /** Without the reason: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MarkDuplicate[" + originalId + "]";
    }
}
