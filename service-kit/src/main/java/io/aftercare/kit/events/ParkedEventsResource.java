package io.aftercare.kit.events;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What an administrator sees and does about events that could not be handled. */
@Path("/v1/operations/{service}/parked-events")
@Produces(MediaType.APPLICATION_JSON)
class ParkedEventsResource {
    private final ParkedEvents parked;
    private final EventsConfig config;

    ParkedEventsResource(ParkedEvents parked, EventsConfig config) {
        this.parked = parked;
        this.config = config;
    }

    @GET
    @Operation(
            summary = "List parked events",
            description = "Events that came too early or could not be handled, newest first, by cursor. 404 when the"
                    + " path does not name this service.")
    public Page<ParkedEvent> list(
            @PathParam("service") String service,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        checkName(service);
        return Page.of(parked.list(after, limit + 1), limit, event -> new Cursor(event.parkedAt(), event.id()));
    }

    @POST
    @Path("/{id}/redrive")
    @Idempotent
    @Operation(
            summary = "Try a parked event again now",
            description = "Makes the event due at once; it is tried by any replica within a second, the first of its"
                    + " key before those behind it. 404 when there is no such parked event.")
    @APIResponseSchema(ParkedEvent.class)
    public Response redrive(@PathParam("service") String service, @PathParam("id") UUID id) {
        checkName(service);
        if (!parked.redrive(id)) {
            throw new NotFound("Parked event", id);
        }
        return Response.ok(parked.find(id).orElseThrow(() -> new NotFound("Parked event", id)))
                .build();
    }

    private void checkName(String service) {
        if (!service.equals(config.service())) {
            throw new NotFound("Service", service);
        }
    }
}
