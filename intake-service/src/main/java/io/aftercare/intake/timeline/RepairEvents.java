package io.aftercare.intake.timeline;

import io.aftercare.intake.sla.SlaService;
import io.aftercare.intake.timeline.AboutRequest.Heard;
import io.aftercare.intake.timeline.AboutRequest.RepairOpened;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What repair tells about the work and about its fee. */
@ApplicationScoped
class RepairEvents implements EventSubscriber {
    private final TimelineService timeline;
    private final SlaService sla;

    RepairEvents(TimelineService timeline, SlaService sla) {
        this.timeline = timeline;
        this.sla = sla;
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
                .on("repair.completed.v1", Heard.class, timeline.noting((request, repair) -> {
                    timeline.unassign(request);
                    if (request.isUnderWay()) {
                        request.complete(repair.at());
                        sla.served(request, repair.at());
                    }
                }))
                .on("repair.abandoned.v1", Heard.class, timeline.noting((request, repair) -> {
                    timeline.unassign(request);
                    request.repairAbandoned();
                }))
                .on("settlement.drafted.v1", Heard.class, timeline.noting())
                .on("settlement.confirmed.v1", Heard.class, timeline.noting())
                .on("settlement.paid.v1", Heard.class, timeline.noting((request, fee) -> request.settled(fee.at())))
                .on("settlement.waived.v1", Heard.class, timeline.noting((request, fee) -> request.settled(fee.at())));
    }
}
