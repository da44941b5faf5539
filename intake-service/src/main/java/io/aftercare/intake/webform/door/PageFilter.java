package io.aftercare.intake.webform.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/**
 * Refuses what comes from a page that the form does not list, and lets browsers show the answer to the pages that it
 * lists. Whoever is no browser can leave the origin out or invent it: against them are the quotas.
 */
@Provider
@FromPages
class PageFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String LISTED = "web-form-origin";

    private final Door door;

    PageFilter(Door door) {
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        if (origin == null) {
            return;
        }
        if (!door.isUsedFrom(formOf(request), origin)) {
            throw new PageNotListed();
        }
        request.setProperty(LISTED, origin);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        answer.getHeaders().add("Vary", "Origin");
        if (request.getProperty(LISTED) instanceof String origin) {
            answer.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            answer.getHeaders().putSingle("Access-Control-Expose-Headers", "Idempotency-Replayed, Retry-After");
        }
    }

    /** A path that names no form leads to none. */
    private static UUID formOf(ContainerRequestContext request) {
        try {
            return UUID.fromString(request.getUriInfo().getPathParameters().getFirst("id"));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
