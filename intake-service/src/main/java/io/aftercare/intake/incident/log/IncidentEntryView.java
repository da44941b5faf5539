package io.aftercare.intake.incident.log;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line in the log of an incident as the API shows it. */
record IncidentEntryView(
        UUID id,
        Instant at,
        String recordedBy,

        @Schema(description = "Missing when the customer was erased") @Nullable String text) {}
