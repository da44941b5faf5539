package io.aftercare.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.ids.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One event as a producer tells it: the golden example of its contract with some fields of our own. */
public record Told(EventMeta meta, ObjectNode payload) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PRODUCERS = Map.of(
            "service_request", "intake",
            "major_incident", "intake",
            "customer", "intake",
            "visit", "dispatch",
            "outlet", "dispatch",
            "repair", "repair",
            "settlement", "repair",
            "reservation", "parts",
            "stock", "parts",
            "follow_up", "feedback");

    /** An event that happened at this moment, with these fields set; a null takes an optional field away. */
    public static Told of(String type, UUID subject, long sequence, Instant at, Map<String, ?> fields) {
        var payload = golden(type);
        payload.put("at", at.toString());
        fields.forEach((name, value) -> {
            if (!payload.has(name)) {
                throw new IllegalArgumentException(type + " tells no field " + name);
            }
            payload.set(name, JSON.valueToTree(value));
        });
        return new Told(new EventMeta(Ids.next(), type, "/test", subject, at, sequence), payload);
    }

    /** The golden example of a type, in the folder of its producer. */
    public static ObjectNode golden(String type) {
        try {
            return (ObjectNode)
                    JSON.readTree(contract(type).toFile()).get("examples").get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract of a type. */
    public static Path contract(String type) {
        var producer = PRODUCERS.get(type.substring(0, type.indexOf('.')));
        return Path.of("..", producer + "-service", "contracts", "events", type + ".json");
    }

    public JsonNode json() {
        return payload;
    }
}
