package io.aftercare.intake.timeline;

import io.aftercare.kit.events.EventMeta;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One event that another service told about a request. */
@Entity
@SuppressWarnings("UnusedVariable") // Two fields are read by queries only.
class Milestone {
    @Id
    private UUID eventId;

    private UUID serviceRequestId;
    private Instant at;
    private String eventType;
    private String source;

    Milestone(UUID serviceRequestId, Instant at, EventMeta meta) {
        this.eventId = meta.eventId();
        this.serviceRequestId = serviceRequestId;
        this.at = at;
        this.eventType = meta.type();
        this.source = meta.source();
    }

    /** For Hibernate. */
    protected Milestone() {}

    TimelineEntry entry() {
        return new TimelineEntry(at, eventType, source);
    }
}
