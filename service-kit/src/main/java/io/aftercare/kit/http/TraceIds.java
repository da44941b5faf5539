package io.aftercare.kit.http;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;

/** Gives every answer, also one that no resource method made, the header {@code Trace-Id}. */
@ApplicationScoped
class TraceIds {
    private static final String KEY = "aftercare.trace-id";
    private static final int BEFORE_EVERYTHING = 10_000;

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.response().putHeader("Trace-Id", of(request));
                    request.next();
                },
                BEFORE_EVERYTHING);
    }

    /** The trace id of a request; the same for its whole life. */
    static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        var span = Span.current().getSpanContext();
        var id = span.isValid() ? span.getTraceId() : random();
        request.put(KEY, id);
        return id;
    }

    private static String random() {
        var random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
