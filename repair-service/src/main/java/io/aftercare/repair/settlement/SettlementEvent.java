package io.aftercare.repair.settlement;

import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Everything that can happen to a fee statement. */
sealed interface SettlementEvent extends DomainEvent {
    UUID settlementId();

    record SettlementDrafted(
            UUID settlementId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            long partsCents,
            long labourCents,
            long totalCents,
            String currency)
            implements SettlementEvent {}

    record SettlementConfirmed(
            UUID settlementId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            long totalCents,
            String currency)
            implements SettlementEvent {}

    record SettlementPaid(
            UUID settlementId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            long totalCents,
            String currency,
            PaymentMethod method)
            implements SettlementEvent {}

    record SettlementWaived(
            UUID settlementId, UUID repairId, UUID serviceRequestId, Instant at, String partner, String outletCode)
            implements SettlementEvent {}

    @Override
    default String type() {
        return switch (this) {
            case SettlementDrafted _ -> "settlement.drafted.v1";
            case SettlementConfirmed _ -> "settlement.confirmed.v1";
            case SettlementPaid _ -> "settlement.paid.v1";
            case SettlementWaived _ -> "settlement.waived.v1";
        };
    }
}
