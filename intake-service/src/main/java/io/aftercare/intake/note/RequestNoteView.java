package io.aftercare.intake.note;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note as the API shows it. */
@Schema(name = "RequestNote")
record RequestNoteView(
        UUID id,
        UUID serviceRequestId,
        Instant writtenAt,
        String writtenBy,

        @Schema(description = "Missing once the customer has been erased") @Nullable String text,

        @Schema(description = "Logins of whom it concerns") Set<String> mentions,

        @Schema(description = "Of a hand-over: login of whose the request became") @Nullable String handedOverTo) {

    /** Without the text. */
    @Override
    public String toString() {
        return "RequestNoteView[" + id + "]";
    }
}
