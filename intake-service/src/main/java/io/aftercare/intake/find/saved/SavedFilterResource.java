package io.aftercare.intake.find.saved;

import io.aftercare.intake.request.ServiceRequestSummary;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Saved filters over HTTP. */
@Path("/v1/service-request-filters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class SavedFilterResource {
    private static final String REFUSALS =
            " 403 `filter-of-another`: it is somebody else's. 404 `not-found`: no such filter for you. 412"
                    + " `precondition-failed`: it has changed since you read it. 428 `precondition-required`: no `If-Match`.";

    private final SavedFilterService filters;

    SavedFilterResource(SavedFilterService filters) {
        this.filters = filters;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Save a filter",
            description = "Keeps conditions of a search under a name, for its maker or also for the maker's team: the"
                    + " same outlet, the whole company, or the same partner. 409 `filter-name-taken`: another filter of"
                    + " yours has this name. 409 `too-many-filters`: you have 200.")
    @APIResponseSchema(value = SavedFilterView.class, responseCode = "201")
    public Response save(@NotNull @Valid SaveFilter command) {
        var filter = filters.save(command);
        return filter.created("/v1/service-request-filters/" + filter.view().id());
    }

    @GET
    @Operation(
            summary = "List saved filters",
            description =
                    "Your own and those that your team shares, newest first. 400 `invalid-request`: a bad limit or"
                            + " cursor.")
    public Page<SavedFilterView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return filters.list(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a saved filter", description = "404 `not-found`: no such filter for you.")
    @APIResponseSchema(value = SavedFilterView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return filters.get(id).ok();
    }

    @GET
    @Path("/{id}/service-requests")
    @Operation(
            summary = "List what a saved filter finds",
            description = "Of the requests that you may see, newest first; no condition stands in the address. 400"
                    + " `invalid-request`: a bad limit or cursor. 404 `not-found`: no such filter for you.")
    public Page<ServiceRequestSummary> found(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return filters.found(id, after, limit);
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change a saved filter",
            description = "Name, sharing and conditions are what is given now. 409 `filter-name-taken`." + REFUSALS)
    @APIResponseSchema(value = SavedFilterView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SaveFilter command) {
        return filters.change(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/removal")
    @Idempotent
    @Operation(
            summary = "Remove a saved filter",
            description = "For good; the answer shows it for the last time." + REFUSALS)
    @APIResponseSchema(value = SavedFilterView.class, responseCode = "200")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return filters.remove(id, ifMatch).ok();
    }
}
