package io.aftercare.testing.notes;

import io.aftercare.kit.identity.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Tells a caller who it is. */
@Path("/v1/caller")
@Produces(MediaType.APPLICATION_JSON)
class CallerResource {
    /** What the service knows of its caller. */
    record CallerView(
            String id,
            String login,
            String clientId,
            boolean agent,
            boolean manager,
            @Nullable String partner,
            @Nullable String outlet) {}

    private final Caller caller;

    CallerResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who am I", description = "What the token says.")
    public CallerView whoAmI() {
        return new CallerView(
                caller.id(),
                caller.login(),
                caller.clientId(),
                caller.hasRole("agent"),
                caller.hasRole("manager"),
                caller.partner().orElse(null),
                caller.outlet().orElse(null));
    }
}
