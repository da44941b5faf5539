package io.aftercare.kit.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The attributes of an event as Kafka headers. */
record CloudHeaders(Headers headers) {
    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String SEQUENCE = "ce_sequence";
    static final String TRACEPARENT = "ce_traceparent";

    void put(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable String get(String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when the attribute is missing */
    String require(String name) {
        var value = get(name);
        if (value == null) {
            throw new IllegalArgumentException("Header " + name + " is missing");
        }
        return value;
    }
}
