package io.aftercare.parts.location;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What this service hears about outlets. */
@ApplicationScoped
class OutletEvents implements EventSubscriber {
    /** The fields that are read of {@code outlet.opened.v1}. */
    record OutletOpened(Instant at, String code, String name) {}

    /** The fields that are read of {@code outlet.changed.v1}. */
    record OutletChanged(String code, String name) {}

    private final LocationService locations;

    OutletEvents(LocationService locations) {
        this.locations = locations;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("outlet.opened.v1", OutletOpened.class, this::on)
                .on("outlet.changed.v1", OutletChanged.class, this::on);
    }

    private void on(OutletOpened outlet, EventMeta meta) {
        locations.openFor(outlet.code(), outlet.name(), outlet.at());
    }

    private void on(OutletChanged outlet, EventMeta meta) {
        locations.renameOf(outlet.code(), outlet.name());
    }
}
