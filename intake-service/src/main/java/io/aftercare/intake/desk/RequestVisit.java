package io.aftercare.intake.desk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When somebody may come. */
record RequestVisit(
        @Schema(description = "Not before this moment") @Nullable Instant earliest,

        @Schema(description = "Not after this moment; after `earliest`") @Nullable Instant latest,

        @Nullable Instant at) {}
