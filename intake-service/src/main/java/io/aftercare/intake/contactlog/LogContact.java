package io.aftercare.intake.contactlog;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who told what, by which means; {@code at} is when it was said, now without it. */
@Schema(name = "LogCustomerContact")
record LogContact(
        @NotNull ContactLine.Speaker toldBy,
        @NotNull ContactLine.Means means,

        @NotNull @PlainText(max = 2000, multiline = true)
        @Schema(description = "Encrypted; the problem as the user told it, or the status that the user was told")
        String text,

        @Nullable Instant at) {

    /** Without the text: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "LogContact[" + means + "]";
    }
}
