package io.aftercare.parts.location;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Stock locations over HTTP. */
@Path("/v1/stock/locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock", description = "What lies where, what is promised, and how it came there")
class LocationResource {
    private final LocationService locations;
    private final Caller caller;

    LocationResource(LocationService locations, Caller caller) {
        this.locations = locations;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Open a stock location",
            description = "Each outlet has one; it is opened by itself when the outlet is (with the outlet's code). 409"
                    + " `location-exists` when the code or the outlet is taken.")
    @APIResponseSchema(value = LocationView.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenLocation command) {
        var location = locations.open(command);
        return Answers.created("/v1/stock/locations/" + location.aggregateId(), LocationView.of(location), location);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a stock location",
            description = "404 when there is none, or it belongs to an outlet that is not yours.")
    @APIResponseSchema(LocationView.class)
    public Response find(@PathParam("id") UUID id) {
        var location = locations.find(id, caller);
        return Answers.ok(LocationView.of(location), location);
    }

    @GET
    @Operation(summary = "List stock locations", description = "Newest first; only your outlet's when you have one.")
    public Page<LocationView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return locations.list(caller, after, limit);
    }
}
