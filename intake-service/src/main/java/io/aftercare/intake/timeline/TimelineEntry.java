package io.aftercare.intake.timeline;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a request, wherever it happened. */
record TimelineEntry(
        @Schema(description = "When it happened") Instant at,

        @Schema(description = "The type of the event", examples = "visit.arrived.v1")
        String type,

        @Schema(description = "The service that told it", examples = "/dispatch")
        String source) {}
