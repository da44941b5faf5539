package io.aftercare.intake.hold;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal hold as the API shows it. */
@Schema(name = "LegalHold")
record HoldView(
        UUID id,
        UUID customerId,
        String partner,
        HoldStatus status,

        @Schema(description = "Missing once the customer has been erased") @Nullable String reason,

        @Nullable String reference,
        Instant placedAt,
        String placedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy) {
    /** Without the reason: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "HoldView[" + id + "]";
    }
}
