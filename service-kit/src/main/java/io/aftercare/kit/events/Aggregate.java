package io.aftercare.kit.events;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The root of an aggregate: it carries the version that guards against lost updates and counts its own events, so
 * that every event of one aggregate has a number 1, 2, 3 … and a gap would be seen.
 *
 * <p>The table of an aggregate has the columns {@code version bigint NOT NULL} and {@code event_count bigint NOT NULL}.
 */
@MappedSuperclass
public abstract class Aggregate {
    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "event_count", nullable = false)
    private long eventCount;

    @Transient
    private final List<RaisedEvent> raised = new ArrayList<>();

    /** The id of the aggregate, which is also the key of its events. */
    public abstract UUID aggregateId();

    /** The version that was read or last flushed; what an {@code ETag} shows. */
    public long version() {
        return version;
    }

    /** Notes that something happened; the event leaves with the transaction through {@link Outbox#publish}. */
    protected void raise(DomainEvent event) {
        eventCount++;
        raised.add(new RaisedEvent(aggregateId(), eventCount, event));
    }

    List<RaisedEvent> drainEvents() {
        var drained = List.copyOf(raised);
        raised.clear();
        return drained;
    }

    /** An event with its place in the life of its aggregate. */
    record RaisedEvent(UUID aggregateId, long sequence, DomainEvent event) {}
}
