package io.aftercare.intake.duplicate;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Requests that are one matter, over HTTP. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class DuplicateResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such request for you. 412, 428: the version in `If-Match` is stale, missing.";

    private final DuplicateService duplicates;

    DuplicateResource(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    @POST
    @Path("/{id}/original")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Mark a request as a duplicate of another one",
            description =
                    "The same matter was told before (S3.5-B7c). It is `DUPLICATE` until it ends with its original or the mark"
                            + " is taken away: nobody works on it, nobody is told of its promises, no other service hears of"
                            + " it, and nothing else of it changes. 400 `invalid-request`: a field breaks a rule, as"
                            + " `known-request`. 409 `illegal-transition`: it is neither registered nor triaged; what is under"
                            + " way is cancelled instead. 409 `request-over`, `original-is-duplicate`: the original is over, or"
                            + " a duplicate. 409 `request-has-relatives`: it has a parent or parts."
                            + REFUSALS)
    @APIResponseSchema(value = DuplicateView.class, responseCode = "200")
    public Response mark(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid MarkDuplicate command) {
        return duplicates.mark(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/original-removal")
    @Idempotent
    @Operation(
            summary = "Say that a duplicate is a matter of its own after all",
            description =
                    "It stands where it stood, and what came due meanwhile is told now (S3.5-B7c). 409 `not-a-duplicate`: it"
                            + " is marked as none, or over."
                            + REFUSALS)
    @APIResponseSchema(value = DuplicateView.class, responseCode = "200")
    public Response unmark(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return duplicates.unmark(id, ifMatch).ok();
    }

    @GET
    @Path("/{id}/duplicates")
    @Operation(
            summary = "List the duplicates of a request",
            description =
                    "Marks of it and of what was marked as its duplicate, those taken away too, newest first, by cursor"
                            + " (S3.5-B7c). 400 `invalid-request`: a bad limit or cursor. 404 `not-found`: no such request for"
                            + " you.")
    public Page<DuplicateView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return duplicates.list(id, after, limit);
    }
}
