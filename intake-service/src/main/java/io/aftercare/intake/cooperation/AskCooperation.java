package io.aftercare.intake.cooperation;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed of whom, and until when. */
record AskCooperation(
        @NotNull @Schema(description = "Another department than the caller's own")
        Department department,

        @NotNull @PlainText(max = 4000, multiline = true)
        @Schema(description = "Encrypted; what is needed, and for what")
        String matter,

        @NotNull @Schema(description = "By when the answer is needed; after it was asked")
        Instant dueAt,

        @Size(max = 5) @Schema(
                description =
                        "Logins of who is in charge of it there, the leader first (S3.5-B4); without them anybody of the department")
        @Nullable List<@NotNull @Pattern(regexp = Owner.LOGIN) String> inCharge,

        @Nullable Instant at) {

    List<String> addressees() {
        return inCharge == null ? List.of() : inCharge;
    }

    /** Without the matter: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "AskCooperation[" + department + ", " + dueAt + "]";
    }
}
