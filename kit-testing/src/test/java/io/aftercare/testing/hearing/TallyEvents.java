package io.aftercare.testing.hearing;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes down every crate that was counted, and looks at nothing. */
@ApplicationScoped
class TallyEvents implements EventSubscriber {
    record CrateCounted(UUID warehouseId, int bottles) {}

    private final DeferredWrites writes;

    TallyEvents(DeferredWrites writes) {
        this.writes = writes;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onAdding("crate.counted.v1", CrateCounted.class, this::counted);
    }

    private void counted(CrateCounted event, EventMeta meta) {
        if (event.bottles() < 0) {
            throw new IllegalStateException("A crate cannot hold less than nothing");
        }
        writes.add("INSERT INTO crate (warehouse_id, bottles) VALUES (?, ?)", event.warehouseId(), event.bottles());
    }
}
