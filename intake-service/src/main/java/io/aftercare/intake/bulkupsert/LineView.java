package io.aftercare.intake.bulkupsert;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line as the API shows it: what became of it, not what it said. */
@Schema(name = "BulkLineView")
record LineView(
        @Schema(description = "From 1, in the order of the list")
        int line,

        LineStatus status,
        @Nullable String externalReference,

        @Schema(description = "The customer or asset") @Nullable UUID recordId,

        @Schema(description = "Empty unless refused") List<LineError> errors) {}
