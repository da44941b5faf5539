package io.aftercare.dispatch.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.Window;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What intake and repair tell that concerns visits. */
@ApplicationScoped
class HeardEvents implements EventSubscriber {
    private final VisitReactions reactions;

    HeardEvents(VisitReactions reactions) {
        this.reactions = reactions;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(
                        "service_request.visit_requested.v1",
                        RequestWantsVisit.class,
                        (heard, _) -> reactions.request(heard.job(), heard.window(), heard.at()))
                .on(
                        "service_request.cancelled.v1",
                        RequestCancelled.class,
                        (heard, _) -> reactions.requestCancelled(heard.serviceRequestId(), heard.reason(), heard.at()))
                .on("repair.completed.v1", RepairCompleted.class, (heard, _) -> {
                    if (heard.visitId() != null) {
                        reactions.repairCompleted(heard.visitId(), heard.at());
                    }
                })
                .on(
                        "repair.abandoned.v1",
                        RepairAbandoned.class,
                        (heard, _) -> reactions.repairAbandoned(heard.serviceRequestId(), heard.at()));
    }

    record RequestWantsVisit(
            Instant at,
            @JsonUnwrapped Job job,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            String timeZone) {
        Window window() {
            return new Window(earliest, latest, timeZone);
        }
    }

    record RequestCancelled(UUID serviceRequestId, Instant at, String reason) {}

    record RepairCompleted(@Nullable UUID visitId, Instant at) {}

    record RepairAbandoned(UUID serviceRequestId, Instant at) {}
}
