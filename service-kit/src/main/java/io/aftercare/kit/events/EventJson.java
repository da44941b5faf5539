package io.aftercare.kit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The JSON of event payloads: ISO times in UTC, nulls left out, unknown fields ignored by those who listen. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    public static String write(Object payload) {
        try {
            return MAPPER.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not a payload: " + payload.getClass().getName(), e);
        }
    }

    /** @throws IllegalArgumentException when the text does not fit the record */
    public static <T> T read(String payload, Class<T> type) {
        try {
            return MAPPER.readValue(payload, type);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalArgumentException("Payload does not fit " + type.getSimpleName(), e);
        }
    }

    static boolean isObject(String payload) {
        try {
            return MAPPER.readTree(payload).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
