package io.aftercare.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large before it is read. One that does not say its length is cut off by the server
 * at a somewhat higher limit, without a document.
 */
@ApplicationScoped
class BodyLimit {
    private static final int AFTER_TRACE_ID = 9_000;

    private static final long MOST_DROPPED = 64L << 20;

    private final long maxBytes;
    private final Problems problems;

    BodyLimit(@ConfigProperty(name = "aftercare.http.max-body-bytes") long maxBytes, Problems problems) {
        this.maxBytes = maxBytes;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_TRACE_ID);
    }

    private void check(RoutingContext request) {
        if (bodyLength(request) <= maxBytes) {
            request.next();
            return;
        }
        var problem = Problem.ofStatus(413);
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .end(problems.document(problem, request))
                .onComplete(_ -> drop(request));
    }

    /** Reads and forgets what the caller still sends, so that it gets to read the answer; closes when it is too much. */
    private static void drop(RoutingContext request) {
        if (bodyLength(request) > MOST_DROPPED) {
            request.request().connection().close();
        } else {
            request.request().resume();
        }
    }

    private static long bodyLength(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
