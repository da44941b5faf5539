package io.aftercare.intake.liaison;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is done before the paper is there, and who allowed it. */
record ActFirst(
        @NotNull @PlainText(max = 2000, multiline = true) @Schema(description = "What is done, and why it cannot wait")
        String matter,

        @NotNull @Pattern(regexp = Owner.LOGIN) @Schema(
                description = "Login of who allowed it; the caller's own where the first responder decides (S3.5-B6)",
                examples = "manager-01")
        String allowedBy,

        @Nullable Instant at) {

    /** Without the matter: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ActFirst[" + allowedBy + "]";
    }
}
