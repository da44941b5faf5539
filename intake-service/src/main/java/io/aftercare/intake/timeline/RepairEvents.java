package io.aftercare.intake.timeline;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.sla.SlaService;
import io.aftercare.intake.tier.Outcome;
import io.aftercare.intake.tier.Tier;
import io.aftercare.intake.tier.TierService;
import io.aftercare.intake.tier.Tried;
import io.aftercare.intake.timeline.AboutRequest.Heard;
import io.aftercare.intake.timeline.AboutRequest.RepairCompleted;
import io.aftercare.intake.timeline.AboutRequest.RepairOpened;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What repair tells about the work and about its fee. */
@ApplicationScoped
class RepairEvents implements EventSubscriber {
    private final TimelineService timeline;
    private final SlaService sla;
    private final TierService tiers;

    RepairEvents(TimelineService timeline, SlaService sla, TierService tiers) {
        this.timeline = timeline;
        this.sla = sla;
        this.tiers = tiers;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("repair.opened.v1", RepairOpened.class, timeline.noting((request, repair) -> {
                    timeline.assign(request, repair.technicianLogin());
                    sla.received(request, repair.at());
                }))
                .on("repair.diagnosed.v1", Heard.class, timeline.noting())
                .on("repair.plan_submitted.v1", Heard.class, timeline.noting())
                .on("repair.plan_revised.v1", Heard.class, timeline.noting())
                .on("repair.plan_approved.v1", Heard.class, timeline.noting())
                .on(
                        "repair.started.v1",
                        Heard.class,
                        timeline.noting((request, repair) -> request.repairStarted(repair.at())))
                .on("repair.work_finished.v1", Heard.class, timeline.noting())
                .on("repair.completed.v1", RepairCompleted.class, timeline.noting((request, repair) -> {
                    timeline.unassign(request);
                    if (request.isUnderWay()) {
                        noteOnSite(request, Outcome.SOLVED, repair.at(), repair.technicianLogin());
                        request.complete(repair.at());
                        sla.served(request, repair.at());
                    }
                }))
                .on("repair.abandoned.v1", Heard.class, timeline.noting((request, repair) -> {
                    timeline.unassign(request);
                    noteOnSite(request, Outcome.NOT_SOLVED, repair.at(), null);
                    request.repairAbandoned();
                }))
                .on("settlement.drafted.v1", Heard.class, timeline.noting())
                .on("settlement.confirmed.v1", Heard.class, timeline.noting())
                .on("settlement.paid.v1", Heard.class, timeline.noting((request, fee) -> request.settled(fee.at())))
                .on("settlement.waived.v1", Heard.class, timeline.noting((request, fee) -> request.settled(fee.at())));
    }

    /** What came of it that somebody went there; at a station it is no tier (S3.5-I3a). */
    private void noteOnSite(ServiceRequest request, Outcome outcome, Instant at, @Nullable String technicianLogin) {
        if (request.status() == RequestStatus.VISIT_REQUESTED) {
            var by = technicianLogin == null ? "system" : technicianLogin;
            tiers.record(request, new Tried(Tier.ON_SITE, outcome, null), at, by);
        }
    }
}
