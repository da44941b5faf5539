package io.aftercare.repair.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.repair.job.JobFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Hears of visits: when the technician arrives, a repair on site opens. */
@ApplicationScoped
class VisitEvents implements EventSubscriber {
    /** What is read of {@code visit.arrived.v1}. */
    record VisitArrived(
            UUID visitId,
            Instant at,
            String technicianLogin,
            String outletCode,
            @JsonUnwrapped JobFacts job) {}

    private final Repairs repairs;
    private final NewRepairs newRepairs;

    VisitEvents(Repairs repairs, NewRepairs newRepairs) {
        this.repairs = repairs;
        this.newRepairs = newRepairs;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on("visit.arrived.v1", VisitArrived.class, this::on);
    }

    private void on(VisitArrived visit, EventMeta meta) {
        if (!repairs.hasVisit(visit.visitId())) {
            newRepairs.take(Repair.onSite(
                    visit.visitId(), visit.outletCode(), visit.technicianLogin(), visit.job(), visit.at()));
        }
    }
}
