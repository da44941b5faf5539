package io.aftercare.parts.catalogue;

import jakarta.persistence.Embeddable;

/** What one piece of a part costs, in hundredths of the currency. */
@Embeddable
public record Price(int unitPriceCents, String currency) {
    public Price {
        if (unitPriceCents < 0) {
            throw new IllegalArgumentException("A price cannot be negative: " + unitPriceCents);
        }
    }
}
