package io.aftercare.kit.events;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One event that waits to be sent. */
record OutboxRow(
        int shard,
        long position,
        UUID id,
        UUID aggregateId,
        long sequence,
        String type,
        String payload,
        Instant occurredAt,
        @Nullable String traceparent) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getInt("shard"),
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("payload"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"));
    }

    /** The event in the binary mode of CloudEvents 1.0 for Kafka. */
    ProducerRecord<String, byte[]> toRecord(String service) {
        var kafkaRecord = new ProducerRecord<>(
                EventTypes.topicOf(type), aggregateId.toString(), payload.getBytes(StandardCharsets.UTF_8));
        var headers = new CloudHeaders(kafkaRecord.headers());
        headers.put("content-type", "application/json");
        headers.put(CloudHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudHeaders.ID, id.toString());
        headers.put(CloudHeaders.TYPE, EventTypes.PREFIX + type);
        headers.put(CloudHeaders.SOURCE, "/" + service);
        headers.put(CloudHeaders.SUBJECT, aggregateId.toString());
        headers.put(CloudHeaders.TIME, occurredAt.toString());
        headers.put(CloudHeaders.SEQUENCE, Long.toString(sequence));
        if (traceparent != null) {
            headers.put(CloudHeaders.TRACEPARENT, traceparent);
        }
        return kafkaRecord;
    }
}
