package io.aftercare.intake.webform.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers browsers that ask whether a page may call the door at all (CORS). It may; whether the form lists the page is
 * said by the call itself, so that nothing has to be looked up here.
 */
@ApplicationScoped
class Preflight {
    private static final int AFTER_BODY_LIMIT = 8_500;
    private static final String DOOR = "/v1/web-forms/[0-9a-fA-F-]{36}/(ticket|submissions|standing)";

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_BODY_LIMIT);
    }

    private void answer(RoutingContext call) {
        var request = call.request();
        var origin = request.getHeader("Origin");
        if (!request.method().equals(HttpMethod.OPTIONS)
                || origin == null
                || !request.path().matches(DOOR)) {
            call.next();
            return;
        }
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Origin", origin)
                .putHeader("Access-Control-Allow-Methods", "GET, POST")
                .putHeader("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key")
                .putHeader("Access-Control-Max-Age", "600")
                .putHeader("Vary", "Origin")
                .end();
    }
}
