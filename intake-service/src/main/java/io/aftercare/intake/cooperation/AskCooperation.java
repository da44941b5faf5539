package io.aftercare.intake.cooperation;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed of whom, and until when. */
record AskCooperation(
        @NotNull @Schema(description = "Another department than the caller's own")
        Department department,

        @NotNull @PlainText(max = 4000, multiline = true) @Schema(description = "Encrypted; what is needed, and for what")
        String matter,

        @NotNull @Schema(description = "By when the answer is needed; after it was asked")
        Instant dueAt,

        @Nullable Instant at) {

    /** Without the matter: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "AskCooperation[" + department + ", " + dueAt + "]";
    }
}
