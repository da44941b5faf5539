package io.aftercare.intake.closing;

import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.sla.SlaService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;

/** Ends requests. Whoever calls has locked the request and publishes its events. */
@ApplicationScoped
public class Closing {
    private final List<ClosingGuard> guards;
    private final SlaService sla;
    private final Event<Ended> ends;

    Closing(@All List<ClosingGuard> guards, SlaService sla, Event<Ended> ends) {
        this.guards = guards;
        this.sla = sla;
        this.ends = ends;
    }

    /** Closes the request when it is done and no guard keeps it open; nothing happens otherwise. */
    public void closeWhenDone(ServiceRequest request, Instant earliest) {
        if (request.isDone() && guards.stream().noneMatch(guard -> guard.keepsOpen(request.aggregateId()))) {
            request.close(earliest);
            ended(request);
        }
    }

    /** The request was closed or cancelled just now. */
    public void ended(ServiceRequest request) {
        sla.ended(request, request.lastStepAt());
        ends.fire(new Ended(request));
    }
}
