package io.aftercare.parts.adjustment;

import io.aftercare.parts.location.AdjustmentReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction that was booked, and what the books say after it; {@code id} is that of the move in the ledger. */
record AdjustmentView(
        UUID id,
        String locationCode,
        String outletCode,
        String partNumber,
        int quantity,
        AdjustmentReason reason,
        @Nullable String note,
        int onHand,
        int available,
        Instant at,
        String recordedBy) {}
