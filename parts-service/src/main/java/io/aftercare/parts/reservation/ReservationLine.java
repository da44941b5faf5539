package io.aftercare.parts.reservation;

import io.aftercare.parts.catalogue.Price;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a reservation needs of one part.
 *
 * @param unitPriceCents the price at which it was reserved; null while short
 * @param missing pieces that were lacking when the shelf was asked last
 * @param used pieces that the finished repair says it used; null until then
 */
@Embeddable
record ReservationLine(
        int quantity,
        @Nullable Integer unitPriceCents,
        @Nullable String currency,
        int missing,

        @Enumerated(EnumType.STRING) @Nullable MissingReason missingReason,

        int returned,
        @Nullable Integer used) {
    static ReservationLine of(int quantity) {
        return new ReservationLine(quantity, null, null, 0, null, 0, null);
    }

    ReservationLine lacking(int pieces, MissingReason reason) {
        return new ReservationLine(quantity, null, null, pieces, reason, returned, used);
    }

    ReservationLine found() {
        return new ReservationLine(quantity, null, null, 0, null, returned, used);
    }

    ReservationLine reservedAt(Price price) {
        return new ReservationLine(quantity, price.unitPriceCents(), price.currency(), 0, null, returned, used);
    }

    ReservationLine broughtBack(int pieces) {
        return new ReservationLine(quantity, unitPriceCents, currency, 0, null, returned + pieces, used);
    }

    ReservationLine usedUp(int pieces) {
        return new ReservationLine(quantity, unitPriceCents, currency, 0, null, returned, pieces);
    }

    /** Pieces that are still out. */
    int out() {
        return quantity - returned;
    }

    /** Pieces that the repair did not use and nobody brought back; 0 until the repair is finished (S3.8-E2a). */
    int toReturn() {
        return used == null ? 0 : Math.max(0, out() - used);
    }
}
