package io.aftercare.repair.bench;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.NotYetKnown;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.sparepart.PartsStatus;
import io.aftercare.repair.sparepart.ReservedPart;
import io.aftercare.repair.sparepart.SpareParts.Reserved;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Hears of the parts that a plan asked for: whether they are there, handed out, given back or given up. */
@ApplicationScoped
class ReservationEvents implements EventSubscriber {
    /** What is read of {@code reservation.reserved.v1} and {@code reservation.issued.v1}. */
    record PartsPriced(UUID reservationId, UUID repairId, int planVersion, List<PricedLine> lines) {}

    /** A part with the price at which it was reserved. */
    record PricedLine(String partNumber, int quantity, long unitPriceCents, String currency) {}

    /** What is read of {@code reservation.short.v1} and {@code reservation.released.v1}. */
    record ReservationTold(UUID reservationId, UUID repairId, int planVersion) {}

    /** What is read of {@code reservation.returned.v1}. */
    record PartsReturned(UUID reservationId, UUID repairId, List<PartQuantity> lines, boolean complete) {}

    private final Repairs repairs;

    ReservationEvents(Repairs repairs) {
        this.repairs = repairs;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("reservation.reserved.v1", PartsPriced.class, (event, _) -> priced(PartsStatus.RESERVED, event))
                .on("reservation.issued.v1", PartsPriced.class, (event, _) -> priced(PartsStatus.ISSUED, event))
                .on("reservation.short.v1", ReservationTold.class, (event, _) -> onShort(event))
                .on("reservation.returned.v1", PartsReturned.class, this::on)
                .on("reservation.released.v1", ReservationTold.class, (event, _) -> onReleased(event));
    }

    private void priced(PartsStatus status, PartsPriced event) {
        var lines = new TreeMap<String, ReservedPart>();
        event.lines()
                .forEach(line -> lines.merge(
                        line.partNumber(),
                        new ReservedPart(line.quantity(), line.unitPriceCents(), line.currency(), 0, 0),
                        (one, other) -> new ReservedPart(
                                one.quantity() + other.quantity(), one.unitPriceCents(), one.currency(), 0, 0)));
        var repair = repair(event.repairId());
        repair.parts()
                .told(
                        status,
                        new Reserved(event.reservationId(), event.planVersion(), lines),
                        repair.plans().plannedParts());
    }

    private void onShort(ReservationTold event) {
        var repair = repair(event.repairId());
        repair.parts()
                .told(
                        PartsStatus.SHORT,
                        new Reserved(event.reservationId(), event.planVersion(), Map.of()),
                        repair.plans().plannedParts());
    }

    private void onReleased(ReservationTold event) {
        var repair = repair(event.repairId());
        repair.parts().released(event.reservationId(), repair.plans().plannedParts());
    }

    private void on(PartsReturned event, EventMeta meta) {
        var repair = repair(event.repairId());
        repair.parts()
                .returned(
                        event.reservationId(),
                        PartQuantity.sumOf(event.lines()),
                        event.complete(),
                        repair.plans().plannedParts());
    }

    private Repair repair(UUID id) {
        return repairs.forChange(id).orElseThrow(() -> new NotYetKnown("Repair", id));
    }
}
