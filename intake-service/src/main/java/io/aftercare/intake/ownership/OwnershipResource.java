package io.aftercare.intake.ownership;

import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Owner and tags of one request. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class OwnershipResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such request for you. 412 `precondition-failed`: somebody changed it since you read"
                    + " it. 428 `precondition-required`: no `If-Match`.";

    private final OwnershipService ownership;

    OwnershipResource(OwnershipService ownership) {
        this.ownership = ownership;
    }

    @POST
    @Path("/{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Give a request to somebody",
            description = "Its owner is told in the timeline; the first responder stays (S3.3-D1). Giving it to its"
                    + " owner changes nothing. 409 `request-ended`: it is closed or cancelled."
                    + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AssignServiceRequest command) {
        return ownership.assign(id, ifMatch, command.owner()).ok();
    }

    @POST
    @Path("/{id}/unassignment")
    @Idempotent
    @Operation(
            summary = "Take a request from its owner",
            description = "It is nobody's then. 409 `request-ended`: it is closed or cancelled." + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response unassign(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return ownership.assign(id, ifMatch, null).ok();
    }

    @POST
    @Path("/{id}/tagging")
    @Idempotent
    @Operation(
            summary = "Add and remove tags of a request",
            description = "At any time, closed requests too. A tag that is there is not added again, one that is not"
                    + " there is gone already. 409 `too-many-tags`: more than 20."
                    + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response tag(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid TagServiceRequest command) {
        command.changeSomething();
        return ownership.tag(id, ifMatch, command.added(), command.removed()).ok();
    }
}
