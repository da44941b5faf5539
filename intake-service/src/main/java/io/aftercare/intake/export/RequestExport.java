package io.aftercare.intake.export;

import io.aftercare.intake.export.sheet.SheetFormat;
import io.aftercare.intake.find.FindRequests;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which requests somebody wants in a file. */
record RequestExport(
        @NotNull SheetFormat format,

        @Valid @Schema(description = "All that you may see without them") @Nullable FindRequests conditions) {}
