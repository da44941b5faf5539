package io.aftercare.journeys.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** An answer that is no refusal: its body and what {@code If-Match} needs for the next step. */
public record Reply(int status, JsonNode body, @Nullable String etag) {
    /** The text of a field; empty when it is not there. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** The status of the aggregate, for example {@code CLOSED}. */
    public String state() {
        return text("status");
    }

    public String id() {
        return text("id");
    }
}
