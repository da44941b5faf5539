package io.aftercare.intake.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What all services, this one included, tell about requests. */
@ApplicationScoped
class FeedEvents implements EventSubscriber {
    private final Arrivals arrivals;

    FeedEvents(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        PublicTypes.ALL.forEach(type -> subscriptions.onAdding(type, JsonNode.class, arrivals::add));
    }
}
