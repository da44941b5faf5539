package io.aftercare.intake.bulkupsert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule that a line broke; never with the value that broke it. */
@Schema(name = "BulkLineError")
record LineError(
        @Schema(description = "Path of the field in the line; none when the line as a whole is meant") @Nullable String field,

        @Schema(description = "The broken rule, or the code of the problem, in kebab case", examples = "phone-number")
        String rule,

        String message) {}
