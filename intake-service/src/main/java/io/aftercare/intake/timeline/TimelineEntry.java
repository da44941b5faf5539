package io.aftercare.intake.timeline;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to a request, wherever it happened. */
record TimelineEntry(
        @Schema(description = "When it happened") Instant at,

        @Schema(
                description = "The type of the event; without a version where it is told here only",
                examples = "visit.arrived.v1")
        String type,

        @Schema(description = "The service that told it", examples = "/dispatch")
        String source,

        @Schema(description = "Login of who did it, where that is noted") @Nullable String by,

        @Schema(
                description =
                        "Of `service_request.assigned`: login of whose it became; missing when it became nobody's")
        @Nullable String owner) {
    TimelineEntry(Instant at, String type, String source) {
        this(at, type, source, null, null);
    }
}
