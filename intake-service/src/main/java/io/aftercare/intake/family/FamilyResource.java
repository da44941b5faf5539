package io.aftercare.intake.family;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests that belong together, over HTTP. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class FamilyResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such request for you. 412, 428: the version in" + " `If-Match` is stale, missing.";

    private final FamilyService families;

    FamilyResource(FamilyService families) {
        this.families = families;
    }

    @GET
    @Path("/{id}/family")
    @Operation(
            summary = "Read which requests belong to a request",
            description = "The one that it is part of, and its parts. 404 `not-found`: no such request for you.")
    public FamilyView get(@PathParam("id") UUID id) {
        return families.of(id);
    }

    @POST
    @Path("/{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Split a request",
            description =
                    "Each matter that is named becomes a request of its own, told when the whole was told and with"
                            + " its first responder (S3.3-D1); the request closes after them. 400 `invalid-request`: a field"
                            + " breaks a rule. 409 `request-over`: it is resolved, completed, closed or cancelled. 409"
                            + " `request-is-child`: it is part of another one itself."
                            + REFUSALS)
    @APIResponseSchema(value = FamilyView.class, responseCode = "200")
    public Response split(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SplitRequest command) {
        return families.split(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/parent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Make a request part of another one",
            description =
                    "Of the same network; the parent closes after it. 400 `invalid-request`: a field breaks a rule,"
                            + " as `known-request`. 409 `request-over`: one of them is over. 409 `request-is-child`: it has a"
                            + " parent, or the other one has. 409 `request-has-children`: it has parts itself."
                            + REFUSALS)
    @APIResponseSchema(value = FamilyView.class, responseCode = "200")
    public Response join(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid JoinParent command) {
        return families.join(id, ifMatch, command.parentId()).ok();
    }

    @POST
    @Path("/{id}/parent-removal")
    @Idempotent
    @Operation(
            summary = "Take a request out of another one",
            description = "The parent waits for it no longer. 409 `no-parent`: it is part of none." + REFUSALS)
    @APIResponseSchema(value = FamilyView.class, responseCode = "200")
    public Response leave(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return families.leave(id, ifMatch).ok();
    }

    /** The request that becomes the parent. */
    @Schema(name = "JoinParent")
    record JoinParent(@NotNull UUID parentId) {}
}
