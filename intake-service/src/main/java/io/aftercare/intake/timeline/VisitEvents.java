package io.aftercare.intake.timeline;

import io.aftercare.intake.sla.SlaService;
import io.aftercare.intake.timeline.AboutRequest.Heard;
import io.aftercare.intake.timeline.AboutRequest.VisitAssigned;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What dispatch tells about visits. */
@ApplicationScoped
class VisitEvents implements EventSubscriber {
    private final TimelineService timeline;
    private final SlaService sla;

    VisitEvents(TimelineService timeline, SlaService sla) {
        this.timeline = timeline;
        this.sla = sla;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("visit.proposed.v1", VisitAssigned.class, timeline.noting((request, visit) -> {
                    request.visitProposed(visit.outletCode(), visit.at());
                    timeline.unassign(request);
                    sla.reassigned(request, visit.outletCode(), visit.at());
                }))
                .on(
                        "visit.accepted.v1",
                        VisitAssigned.class,
                        timeline.noting((request, visit) -> timeline.assign(request, visit.technicianLogin())))
                .on("visit.appointed.v1", Heard.class, timeline.noting((request, visit) -> {
                    request.appointed(visit.at());
                    sla.contacted(request, visit.at());
                }))
                .on("visit.departed.v1", Heard.class, timeline.noting())
                .on("visit.missed.v1", Heard.class, timeline.noting())
                .on("visit.arrived.v1", Heard.class, timeline.noting((request, visit) -> {
                    request.arrived(visit.at());
                    sla.arrived(request, visit.at());
                }))
                .on("visit.cancelled.v1", Heard.class, timeline.noting((request, visit) -> timeline.unassign(request)))
                .on("visit.escalated.v1", Heard.class, timeline.noting());
    }
}
