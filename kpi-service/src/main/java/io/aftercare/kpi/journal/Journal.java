package io.aftercare.kpi.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down every event and notes whose facts have to be made anew. */
@Singleton
public class Journal implements EventSubscriber {
    private final DataSource dataSource;
    private final Clock clock;

    Journal(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        HeardTypes.ALL.forEach(type -> subscriptions.on(type, JsonNode.class, this::keep));
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
        try (var connection = dataSource.getConnection()) {
            insert(connection, meta, at, fields.serviceRequestId(), json);
            if (fields.serviceRequestId() != null) {
                notePending(connection, fields.serviceRequestId());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal cannot be written", e);
        }
    }

    private void insert(
            Connection connection, EventMeta meta, Instant at, @Nullable UUID serviceRequestId, String payload)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO event_journal (event_id, type, source, subject, sequence, at, service_request_id, payload,
                    heard_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")) {
            insert.setObject(1, meta.eventId());
            insert.setString(2, meta.type());
            insert.setString(3, meta.source());
            insert.setObject(4, meta.subject());
            insert.setLong(5, meta.sequence());
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.setObject(7, serviceRequestId);
            insert.setString(8, payload);
            insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void notePending(Connection connection, UUID serviceRequestId) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO pending_fact (service_request_id, recomputation) VALUES (?, false)")) {
            insert.setObject(1, serviceRequestId);
            insert.executeUpdate();
        }
    }
}
