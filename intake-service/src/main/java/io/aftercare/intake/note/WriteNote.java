package io.aftercare.intake.note;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What colleagues should know, and which of them above all. */
record WriteNote(
        @NotNull @PlainText(max = 4000, multiline = true) @Schema(description = "Encrypted; may name people")
        String text,

        @Size(max = 20) @Schema(description = "Logins of whom it concerns") @Nullable Set<@NotNull @Pattern(regexp = Owner.LOGIN) String> mentions) {

    Set<String> mentioned() {
        return mentions == null ? Set.of() : mentions;
    }

    /** Without the text: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "WriteNote[]";
    }
}
