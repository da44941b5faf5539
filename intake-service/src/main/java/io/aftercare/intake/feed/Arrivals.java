package io.aftercare.intake.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The events that were heard and have no position yet. Adding one is a single insert that waits for nobody, in the
 * transaction that also notes that the event was heard.
 */
@Singleton
class Arrivals {
    private static final String ADD = """
            INSERT INTO feed_arrival (partner, event_id, source, type, subject, sequence, occurred_at, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** For the few events that do not name the partner: the request knows it. */
    private static final String ADD_BY_REQUEST = """
            INSERT INTO feed_arrival (partner, event_id, source, type, subject, sequence, occurred_at, data)
            SELECT r.partner, ?, ?, ?, ?, ?, ?, ? FROM service_request r WHERE r.id = ? AND r.partner <> ?""";

    private final DeferredWrites writes;

    Arrivals(DeferredWrites writes) {
        this.writes = writes;
    }

    void add(JsonNode data, EventMeta meta) {
        var partner = data.path("partner").asText();
        if (partner.equals(Partners.OWN)) {
            return;
        }
        var id = meta.eventId();
        var occurredAt = meta.time().atOffset(ZoneOffset.UTC);
        var text = EventJson.write(data);
        if (partner.isEmpty()) {
            var request = UUID.fromString(data.path("serviceRequestId").asText());
            writes.add(
                    ADD_BY_REQUEST,
                    id,
                    meta.source(),
                    meta.type(),
                    meta.subject(),
                    meta.sequence(),
                    occurredAt,
                    text,
                    request,
                    Partners.OWN);
        } else {
            writes.add(ADD, partner, id, meta.source(), meta.type(), meta.subject(), meta.sequence(), occurredAt, text);
        }
    }
}
