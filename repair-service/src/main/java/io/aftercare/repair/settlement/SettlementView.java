package io.aftercare.repair.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fee statement as callers see it. */
record SettlementView(
        UUID id,
        SettlementStatus status,
        Set<SettlementStatus> next,
        UUID repairId,
        UUID serviceRequestId,
        String partner,
        String outletCode,
        String technicianLogin,
        List<Line> lines,
        long partsCents,
        long labourCents,
        long totalCents,
        String currency,
        Instant draftedAt,
        @Nullable String confirmedBy,
        @Nullable PaymentMethod method,
        @Nullable String paidTo,
        @Nullable Instant paidAt) {
    /** One line: {@code quantity} counts pieces of a part or minutes of labour, whose price is per hour. */
    record Line(
            FeeLine.Kind kind,
            @Nullable String partNumber,
            int quantity,
            long unitPriceCents,
            long amountCents,
            boolean charged) {}

    static SettlementView of(Settlement settlement) {
        return new SettlementView(
                settlement.aggregateId(),
                settlement.status(),
                settlement.status().next(),
                settlement.repairId(),
                settlement.serviceRequestId(),
                settlement.partner(),
                settlement.outletCode(),
                settlement.technicianLogin(),
                settlement.lines().stream()
                        .map(line -> new Line(
                                line.kind(),
                                line.partNumber(),
                                line.quantity(),
                                line.unitPriceCents(),
                                line.amountCents(),
                                line.charged()))
                        .toList(),
                settlement.partsCents(),
                settlement.labourCents(),
                settlement.totalCents(),
                settlement.currency(),
                settlement.draftedAt(),
                settlement.confirmedBy(),
                settlement.method(),
                settlement.paidTo(),
                settlement.paidAt());
    }
}
