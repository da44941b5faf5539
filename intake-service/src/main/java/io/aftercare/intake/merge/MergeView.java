package io.aftercare.intake.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge as the API shows it. */
@Schema(name = "CustomerMerge")
record MergeView(
        UUID id,
        UUID customerId,
        UUID intoId,
        MergeStatus status,

        @Schema(description = "Missing once the customer has been erased") @Nullable String reason,

        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,

        @Schema(description = "Whom it moved: the merged customer, and who had been merged into it")
        List<MergeLine> lines) {
    /** Without the reason: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MergeView[" + id + "]";
    }
}
