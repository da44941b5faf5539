package io.aftercare.parts.catalogue;

import java.time.Instant;
import java.util.UUID;

/** A part as callers see it. */
record PartView(UUID id, String partNumber, String name, int unitPriceCents, String currency, Instant addedAt) {
    static PartView of(Part part) {
        return new PartView(
                part.aggregateId(),
                part.partNumber(),
                part.name(),
                part.price().unitPriceCents(),
                part.price().currency(),
                part.addedAt());
    }
}
