package io.aftercare.intake.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mark as the API shows it. */
@Schema(name = "RequestDuplicate")
record DuplicateView(
        UUID id,
        UUID serviceRequestId,
        UUID originalId,

        @Schema(description = "Missing where none was given, and once the customer has been erased") @Nullable String reason,

        Instant markedAt,
        String markedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,

        @Schema(description = "When one of the two was over, and the duplicate with it") @Nullable Instant endedAt) {

    /** Without the reason. */
    @Override
    public String toString() {
        return "DuplicateView[" + id + "]";
    }
}
