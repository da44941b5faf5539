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

    @Override
    default String type() {
        return switch (this) {
            case StockReceived _ -> "stock.received.v1";
        };
    }
}
