package io.aftercare.intake.servicefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.aftercare.kit.http.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to a customer. */
record FileEntry(
        @Schema(description = "When it happened") Instant at,

        @Schema(description = "The type of the event", examples = "visit.arrived.v1")
        String type,

        @Schema(description = "The service that told it", examples = "/dispatch")
        String source,

        @Schema(description = "Missing of a consultation, which needs no request") @Nullable UUID serviceRequestId,

        @Schema(description = "The number of the request") @Nullable String number,

        @Nullable UUID assetId,

        @Schema(description = "Of a consultation (S3.3-C1)") @Nullable UUID consultationId,

        @JsonIgnore UUID key) {
    Cursor cursor() {
        return new Cursor(at, key);
    }
}
