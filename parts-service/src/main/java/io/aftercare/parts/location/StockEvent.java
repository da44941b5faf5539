package io.aftercare.parts.location;

import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the other services are told about stock. */
sealed interface StockEvent extends DomainEvent {
    /** Goods came in and lie on the shelf. */
    record StockReceived(
            UUID stockLocationId,
            Instant at,
            UUID receiptId,
            String locationCode,
            String outletCode,
            List<Quantity> lines)
            implements StockEvent {}

    /** The books were corrected to what lies there; the quantity is negative when pieces were lacking. */
    record StockAdjusted(
            UUID stockLocationId,
            Instant at,
            UUID moveId,
            String locationCode,
            String outletCode,
            String partNumber,
            int quantity,
            AdjustmentReason reason)
            implements StockEvent {}

    @Override
    default String type() {
        return switch (this) {
            case StockReceived _ -> "stock.received.v1";
            case StockAdjusted _ -> "stock.adjusted.v1";
        };
    }
}
