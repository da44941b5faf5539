package io.aftercare.intake.timeline;

import static io.aftercare.intake.sla.clock.PauseReason.WAITING_FOR_PARTS;

import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.sla.SlaService;
import io.aftercare.intake.timeline.AboutRequest.Heard;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;

/** What parts tells about the parts that a repair waits for. */
@ApplicationScoped
class ReservationEvents implements EventSubscriber {
    private final TimelineService timeline;
    private final SlaService sla;

    ReservationEvents(TimelineService timeline, SlaService sla) {
        this.timeline = timeline;
        this.sla = sla;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        BiConsumer<ServiceRequest, Heard> resumed =
                (request, reservation) -> sla.resumed(request, WAITING_FOR_PARTS, reservation.at());
        subscriptions
                .on(
                        "reservation.short.v1",
                        Heard.class,
                        timeline.noting(
                                (request, reservation) -> sla.paused(request, WAITING_FOR_PARTS, reservation.at())))
                .on("reservation.reserved.v1", Heard.class, timeline.noting(resumed))
                .on("reservation.issued.v1", Heard.class, timeline.noting(resumed))
                .on("reservation.released.v1", Heard.class, timeline.noting(resumed));
    }
}
