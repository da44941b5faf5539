package io.aftercare.intake.cooperation;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one side says: an answer, a reason, an opinion. */
@Schema(name = "CooperationStatement")
record Statement(
        @NotNull @PlainText(max = 4000, multiline = true) @Schema(description = "Encrypted; may name people")
        String text,

        @Nullable Instant at) {

    /** Without the text. */
    @Override
    public String toString() {
        return "Statement[" + at + "]";
    }
}
