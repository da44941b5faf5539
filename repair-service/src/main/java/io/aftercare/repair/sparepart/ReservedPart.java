package io.aftercare.repair.sparepart;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A part that was reserved for a repair at a price, and what became of it. */
@Embeddable
public record ReservedPart(
        @Column(name = "quantity") int quantity,
        @Column(name = "unit_price_cents") long unitPriceCents,
        @Column(name = "currency") String currency,
        @Column(name = "returned") int returned,
        @Column(name = "used") int used) {
    int available() {
        return quantity - returned - used;
    }

    ReservedPart use(int more) {
        return new ReservedPart(quantity, unitPriceCents, currency, returned, used + more);
    }

    ReservedPart giveBack(int more) {
        return new ReservedPart(quantity, unitPriceCents, currency, Math.min(quantity, returned + more), used);
    }
}
