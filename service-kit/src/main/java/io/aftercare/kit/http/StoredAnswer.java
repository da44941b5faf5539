package io.aftercare.kit.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What is kept of an answer: enough to give it again. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredAnswer(
        int status,
        @Nullable String body,
        @Nullable String location,
        @Nullable String etag) {
    Response toResponse(boolean replayed) {
        var answer = Response.status(status);
        if (body != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        if (location != null) {
            answer.header("Location", location);
        }
        if (etag != null) {
            answer.header("ETag", etag);
        }
        if (replayed) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.build();
    }
}
