package io.aftercare.intake.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of run is wanted. */
record BeginRun(
        @Schema(description = "Only count what would be destroyed")
        boolean dryRun) {}
