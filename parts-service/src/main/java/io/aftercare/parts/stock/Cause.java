package io.aftercare.parts.stock;

import java.time.Instant;
import java.util.UUID;

/** Why pieces came or went, when, and by whose hand (the login of a member of staff). */
public sealed interface Cause {
    Instant at();

    String recordedBy();

    /** Goods came in. */
    record Received(UUID receiptId, Instant at, String recordedBy) implements Cause {}

    /** Pieces were handed out for a repair. */
    record Issued(UUID reservationId, Instant at, String recordedBy) implements Cause {}

    /** Pieces came back from a repair. */
    record Returned(UUID reservationId, Instant at, String recordedBy) implements Cause {}
}
