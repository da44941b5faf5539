package io.aftercare.kit.http;

import io.aftercare.kit.events.Aggregate;
import jakarta.ws.rs.core.Response;

/** The usual answers of resource methods. */
public final class Answers {
    private Answers() {}

    /**
     * 201 with {@code Location} and {@code ETag}.
     *
     * @param path where the new thing is, for example {@code "/v1/repairs/" + id}; told as it is, so that it is right
     *     behind every gateway
     * @param aggregate flushed, so that its version is the stored one
     */
    public static Response created(String path, Object view, Aggregate aggregate) {
        return Response.status(201)
                .header("Location", path)
                .header("ETag", IfMatch.etagOf(aggregate))
                .entity(view)
                .build();
    }

    /** 200 with {@code ETag}. */
    public static Response ok(Object view, Aggregate aggregate) {
        return ok(view, IfMatch.etagOf(aggregate));
    }

    /** 200 with an {@code ETag} that a view carried out of the transaction. */
    public static Response ok(Object view, String etag) {
        return Response.ok(view).header("ETag", etag).build();
    }

    /** 201 with {@code Location} and an {@code ETag} that a view carried out of the transaction. */
    public static Response created(String path, Object view, String etag) {
        return Response.status(201)
                .header("Location", path)
                .header("ETag", etag)
                .entity(view)
                .build();
    }
}
