package io.aftercare.intake.platform;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.IfMatch;
import jakarta.ws.rs.core.Response;

/** What is shown of an aggregate, with the {@code ETag} of the version that was shown. */
public record Versioned<T>(T view, String etag) {
    public static <T> Versioned<T> of(Aggregate aggregate, T view) {
        return new Versioned<>(view, IfMatch.etagOf(aggregate));
    }

    /** 200. */
    public Response ok() {
        return Answers.ok(view, etag);
    }

    /** 201 with the place of the new resource. */
    public Response created(String path) {
        return Answers.created(path, view, etag);
    }
}
