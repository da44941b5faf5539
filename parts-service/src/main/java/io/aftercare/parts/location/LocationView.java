package io.aftercare.parts.location;

import java.time.Instant;
import java.util.UUID;

/** A stock location as callers see it. */
record LocationView(UUID id, String code, String outletCode, String name, Instant openedAt) {
    static LocationView of(StockLocation location) {
        return new LocationView(
                location.aggregateId(), location.code(), location.outletCode(), location.name(), location.openedAt());
    }
}
