package io.aftercare.intake.desk;

import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a request is given up. */
public record CancelServiceRequest(
        @NotNull Reason reason,

        @Schema(description = "The other request, if it is known; with the reason DUPLICATE only") @Nullable UUID duplicateOf,

        @PlainText(max = 2000, multiline = true) @Nullable String note,

        @Nullable Instant at) {

    /** Without the note: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "CancelServiceRequest[" + reason + "]";
    }
}
