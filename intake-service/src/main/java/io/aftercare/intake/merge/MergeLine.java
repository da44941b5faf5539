package io.aftercare.intake.merge;

import io.aftercare.intake.customer.CustomerFamilies.Move;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One customer whom a merge moved: found under one before, under the other since. */
@Embeddable
record MergeLine(UUID customerId, UUID fromId, UUID toId) {
    static MergeLine of(Move move) {
        return new MergeLine(move.customerId(), move.from(), move.to());
    }
}
