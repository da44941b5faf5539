package io.aftercare.parts.stock;

import io.aftercare.parts.location.AdjustmentReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the ledger as callers see it; {@code quantity} is negative when pieces went. */
record MoveView(
        UUID id,
        String locationCode,
        String outletCode,
        String partNumber,
        int quantity,
        StockMove.MoveKind kind,
        @Nullable UUID receiptId,
        @Nullable UUID reservationId,
        @Nullable AdjustmentReason reason,
        @Nullable String note,
        Instant at,
        String recordedBy) {
    static MoveView of(StockMove move) {
        return new MoveView(
                move.id(),
                move.place().locationCode(),
                move.place().outletCode(),
                move.partNumber(),
                move.quantity(),
                move.kind(),
                move.receiptId(),
                move.reservationId(),
                move.reason(),
                move.note(),
                move.at(),
                move.recordedBy());
    }
}
