package io.aftercare.parts.reservation;

import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to a reservation. */
sealed interface ReservationEvent extends DomainEvent {
    UUID reservationId();

    /** Pieces of a part at the price at which they were reserved. */
    record PricedLine(String partNumber, int quantity, int unitPriceCents, String currency) {}

    /** Pieces that nobody can hold now, and why. */
    record MissingLine(String partNumber, int quantity, MissingReason reason) {}

    /** Everything the plan needs is held. */
    record ReservationReserved(
            UUID reservationId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            int planVersion,
            List<PricedLine> lines)
            implements ReservationEvent {}

    /** Something is missing; nothing is held. */
    record ReservationShort(
            UUID reservationId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            int planVersion,
            List<MissingLine> missing)
            implements ReservationEvent {}

    /** Everything was handed out. */
    record ReservationIssued(
            UUID reservationId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            int planVersion,
            List<PricedLine> lines)
            implements ReservationEvent {}

    /** These pieces came back; {@code complete} when nothing is out any more. */
    record ReservationReturned(
            UUID reservationId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            int planVersion,
            List<PricedLine> lines,
            boolean complete)
            implements ReservationEvent {}

    /** Nothing is held any more and nothing will be. */
    record ReservationReleased(
            UUID reservationId,
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            int planVersion,
            ReleaseReason reason)
            implements ReservationEvent {}

    @Override
    default String type() {
        return switch (this) {
            case ReservationReserved _ -> "reservation.reserved.v1";
            case ReservationShort _ -> "reservation.short.v1";
            case ReservationIssued _ -> "reservation.issued.v1";
            case ReservationReturned _ -> "reservation.returned.v1";
            case ReservationReleased _ -> "reservation.released.v1";
        };
    }
}
