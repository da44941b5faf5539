package io.aftercare.intake.timeline;

import io.aftercare.intake.timeline.AboutRequest.Heard;
import io.aftercare.intake.timeline.AboutRequest.VisitAssigned;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What dispatch tells about visits. */
@ApplicationScoped
class VisitEvents implements EventSubscriber {
    private final TimelineService timeline;

    VisitEvents(TimelineService timeline) {
        this.timeline = timeline;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("visit.proposed.v1", VisitAssigned.class, timeline.noting((request, visit) -> {
                    request.visitProposed(visit.outletCode(), visit.at());
                    timeline.unassign(request);
                }))
                .on(
                        "visit.accepted.v1",
                        VisitAssigned.class,
                        timeline.noting((request, visit) -> timeline.assign(request, visit.technicianLogin())))
                .on(
                        "visit.appointed.v1",
                        Heard.class,
                        timeline.noting((request, visit) -> request.appointed(visit.at())))
                .on("visit.departed.v1", Heard.class, timeline.noting())
                .on("visit.arrived.v1", Heard.class, timeline.noting((request, visit) -> request.arrived(visit.at())))
                .on("visit.cancelled.v1", Heard.class, timeline.noting((request, visit) -> timeline.unassign(request)))
                .on("visit.escalated.v1", Heard.class, timeline.noting());
    }
}
