package io.aftercare.intake.timeline;

import io.aftercare.intake.timeline.AboutRequest.Heard;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What feedback tells about follow-ups. */
@ApplicationScoped
class FollowUpEvents implements EventSubscriber {
    private final TimelineService timeline;

    FollowUpEvents(TimelineService timeline) {
        this.timeline = timeline;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("follow_up.opened.v1", Heard.class, timeline.noting())
                .on("follow_up.answered.v1", Heard.class, timeline.noting())
                .on(
                        "follow_up.closed.v1",
                        Heard.class,
                        timeline.noting((request, followUp) -> request.followUpEnded(followUp.at())))
                .on(
                        "follow_up.unreachable.v1",
                        Heard.class,
                        timeline.noting((request, followUp) -> request.followUpEnded(followUp.at())));
    }
}
