package io.aftercare.parts.stock;

import io.aftercare.parts.location.AdjustmentReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why pieces came or went, when, and by whose hand (the login of a member of staff). */
public sealed interface Cause {
    Instant at();

    String recordedBy();

    /** Goods came in. */
    record Received(UUID receiptId, Instant at, String recordedBy) implements Cause {}

    /** Pieces were handed out for a repair. */
    record Issued(UUID reservationId, Instant at, String recordedBy) implements Cause {}

    /** The books were corrected to what lies there. */
    record Adjusted(AdjustmentReason reason, @Nullable String note, Instant at, String recordedBy) implements Cause {}

    /** Pieces came back from a repair. */
    record Returned(UUID reservationId, Instant at, String recordedBy) implements Cause {}
}
