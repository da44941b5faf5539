package io.aftercare.parts.reservation;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What this service hears about repairs and the requests behind them. */
@ApplicationScoped
class RepairEvents implements EventSubscriber {
    /** So many pieces of one part. */
    record Pieces(String partNumber, int quantity) {}

    /** The fields that are read of {@code repair.plan_approved.v1}. */
    record PlanApproved(
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            int planVersion,
            List<Pieces> parts) {}

    /** The fields that are read of {@code repair.abandoned.v1}. */
    record RepairAbandoned(UUID repairId, Instant at) {}

    /** The fields that are read of {@code repair.completed.v1}. */
    record RepairCompleted(UUID repairId, Instant at, List<Pieces> partsUsed) {}

    /** The fields that are read of {@code service_request.cancelled.v1}. */
    record RequestCancelled(UUID serviceRequestId, Instant at) {}

    private final ReservationService reservations;

    RepairEvents(ReservationService reservations) {
        this.reservations = reservations;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("repair.plan_approved.v1", PlanApproved.class, this::on)
                .on("repair.abandoned.v1", RepairAbandoned.class, this::on)
                .on("repair.completed.v1", RepairCompleted.class, this::on)
                .on("service_request.cancelled.v1", RequestCancelled.class, this::on);
    }

    private void on(PlanApproved plan, EventMeta meta) {
        var job = new Job(plan.repairId(), plan.planVersion(), plan.serviceRequestId(), plan.partner());
        reservations.reserve(job, plan.outletCode(), quantities(plan.parts()), plan.at());
    }

    private void on(RepairAbandoned repair, EventMeta meta) {
        reservations.releaseOfRepair(repair.repairId(), ReleaseReason.REPAIR_ABANDONED, repair.at());
    }

    private void on(RepairCompleted repair, EventMeta meta) {
        reservations.usedUp(repair.repairId(), quantities(repair.partsUsed()));
        reservations.releaseOfRepair(repair.repairId(), ReleaseReason.REPAIR_COMPLETED, repair.at());
    }

    /**
     * A request that is cancelled before its plan is approved needs nothing here: the repair hears of it as well, is
     * abandoned, and that comes after its plan.
     */
    private void on(RequestCancelled request, EventMeta meta) {
        reservations.releaseOfRequest(request.serviceRequestId(), request.at());
    }

    private static Map<String, Integer> quantities(List<Pieces> pieces) {
        var quantities = new TreeMap<String, Integer>();
        pieces.forEach(piece -> quantities.merge(piece.partNumber(), piece.quantity(), Integer::sum));
        return quantities;
    }
}
