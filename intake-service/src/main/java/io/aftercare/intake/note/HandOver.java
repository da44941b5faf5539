package io.aftercare.intake.note;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose the request becomes, and what that person has to know. */
@Schema(name = "HandOverServiceRequest")
record HandOver(
        @NotNull @Pattern(regexp = Owner.LOGIN) @Schema(description = "Login", examples = "agent-02")
        String to,

        @NotNull @PlainText(max = 4000, multiline = true) @Schema(description = "Encrypted; may name people")
        String text) {

    /** Without the text. */
    @Override
    public String toString() {
        return "HandOver[" + to + "]";
    }
}
