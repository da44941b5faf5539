package io.aftercare.intake.desk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When somebody may come. */
record RequestVisit(
        @Schema(description = "Not before this moment", examples = "2026-12-01T08:00:00Z") @Nullable Instant earliest,

        @Schema(description = "Not after this moment; after `earliest`", examples = "2026-12-01T12:00:00Z") @Nullable Instant latest,

        @Nullable Instant at) {}
