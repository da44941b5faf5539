package io.aftercare.kpi.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;

/** Writes down every event and notes whose facts have to be made anew. */
@Singleton
public class Journal implements EventSubscriber {
    private static final String KEEP = """
            INSERT INTO event_journal (event_id, type, source, subject, sequence, at, service_request_id, payload,
                heard_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";
    private static final String NOTE_PENDING =
            "INSERT INTO pending_fact (service_request_id, recomputation) VALUES (?, false)";

    private final DeferredWrites writes;
    private final Clock clock;

    Journal(DeferredWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        HeardTypes.ALL.forEach(type -> subscriptions.onAdding(type, JsonNode.class, this::keep));
    }

    /** Keeps one event, as part of the transaction that also holds its inbox row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(JsonNode payload, EventMeta meta) {
        var json = payload.toString();
        var fields = EventJson.read(json, FactFields.class);
        if (HeardTypes.belongToRequest(meta.type()) && fields.serviceRequestId() == null) {
            throw new IllegalArgumentException("An event of type " + meta.type() + " names no service request");
        }
        var at = fields.at() == null ? meta.time() : fields.at();
        writes.add(
                KEEP,
                meta.eventId(),
                meta.type(),
                meta.source(),
                meta.subject(),
                meta.sequence(),
                at.atOffset(ZoneOffset.UTC),
                fields.serviceRequestId(),
                json,
                clock.instant().atOffset(ZoneOffset.UTC));
        if (fields.serviceRequestId() != null) {
            writes.add(NOTE_PENDING, fields.serviceRequestId());
        }
    }
}
