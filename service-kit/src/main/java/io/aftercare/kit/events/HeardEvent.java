package io.aftercare.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An event as it was heard: its envelope and its payload, not yet read. */
record HeardEvent(String topic, EventMeta meta, @Nullable String traceparent, String payload) {
    /** @throws IllegalArgumentException when the bytes are not an event of the platform */
    static HeardEvent of(ConsumerRecord<String, byte[]> kafkaRecord) {
        var headers = new CloudHeaders(kafkaRecord.headers());
        var type = headers.require(CloudHeaders.TYPE);
        if (!type.startsWith(EventTypes.PREFIX)) {
            throw new IllegalArgumentException("Not a type of this platform");
        }
        if (kafkaRecord.value() == null) {
            throw new IllegalArgumentException("No payload");
        }
        var payload = new String(kafkaRecord.value(), StandardCharsets.UTF_8);
        if (!EventJson.isObject(payload)) {
            throw new IllegalArgumentException("Payload is not a JSON object");
        }
        try {
            var meta = new EventMeta(
                    UUID.fromString(headers.require(CloudHeaders.ID)),
                    type.substring(EventTypes.PREFIX.length()),
                    headers.require(CloudHeaders.SOURCE),
                    UUID.fromString(headers.require(CloudHeaders.SUBJECT)),
                    Instant.parse(headers.require(CloudHeaders.TIME)),
                    Long.parseLong(headers.require(CloudHeaders.SEQUENCE)));
            return new HeardEvent(kafkaRecord.topic(), meta, headers.get(CloudHeaders.TRACEPARENT), payload);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Time of the event cannot be read", e);
        }
    }
}
