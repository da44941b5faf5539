package io.aftercare.repair.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One line of a fee statement; what the warranty covers is told but not charged. */
@Embeddable
record FeeLine(
        @Column(name = "kind") @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "part_number") @Nullable String partNumber,
        @Column(name = "quantity") int quantity,
        @Column(name = "unit_price_cents") long unitPriceCents,
        @Column(name = "amount_cents") long amountCents,
        @Column(name = "charged") boolean charged) {
    /** What a line is for. */
    enum Kind {
        PART,
        LABOUR
    }

    static FeeLine part(CompletedWork.UsedPart part, boolean charged) {
        return new FeeLine(
                Kind.PART,
                part.partNumber(),
                part.quantity(),
                part.unitPriceCents(),
                Math.multiplyExact(part.unitPriceCents(), part.quantity()),
                charged);
    }

    /** Minutes at a price per hour, rounded to the nearest cent. */
    static FeeLine labour(int minutes, long centsPerHour, boolean charged) {
        return new FeeLine(
                Kind.LABOUR,
                null,
                minutes,
                centsPerHour,
                (Math.multiplyExact(centsPerHour, (long) minutes) + 30) / 60,
                charged);
    }

    long chargedCents() {
        return charged ? amountCents : 0;
    }
}
