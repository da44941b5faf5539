package io.aftercare.intake.servicefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.aftercare.kit.http.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a customer. */
record FileEntry(
        @Schema(description = "When it happened") Instant at,

        @Schema(description = "The type of the event", examples = "visit.arrived.v1")
        String type,

        @Schema(description = "The service that told it", examples = "/dispatch")
        String source,

        UUID serviceRequestId,

        @Schema(description = "The number of the request") String number,

        UUID assetId,
        @JsonIgnore UUID key) {
    Cursor cursor() {
        return new Cursor(at, key);
    }
}
