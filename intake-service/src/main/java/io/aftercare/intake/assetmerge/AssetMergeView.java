package io.aftercare.intake.assetmerge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge of products as the API shows it; it holds until it is undone. */
@Schema(name = "AssetMerge")
record AssetMergeView(
        UUID id,
        UUID assetId,
        UUID intoId,

        @Schema(description = "Missing once the customer has been erased") @Nullable String reason,

        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,

        @Schema(description = "What it moved: the merged product, and what had been merged into it")
        List<AssetMergeLine> lines) {
    /** Without the reason: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "AssetMergeView[" + id + "]";
    }
}
