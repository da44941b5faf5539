package io.aftercare.dispatch.visitlink;

import io.aftercare.dispatch.visitlink.VisitLinkService.VisitLinksView;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links for technicians without the app, over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class VisitLinkResource {
    private final VisitLinkService service;

    VisitLinkResource(VisitLinkService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Path("/{id}/links")
    @Operation(
            summary = "Make a link for a technician without the app",
            description =
                    "With Authorization: Link and the token of this answer, which is never shown again, the present "
                            + "technician reads this one visit and takes its steps: acceptance, refusal, appointment, "
                            + "rescheduling, departure-confirmation, departure, miss, arrival; nothing else is reached. It holds "
                            + "for validHours (1 to 72, else 24), until it is revoked or the visit is given to somebody else "
                            + "(S0-4.1c). 404 when the caller may not know of the visit, 409 illegal-transition when it has "
                            + "nobody or has ended, 409 links-not-set-up when the operator has set no key, 412 when the visit has "
                            + "changed, 428 without If-Match.")
    @APIResponseSchema(value = VisitLinkView.class, responseCode = "201", responseDescription = "Made")
    public Response make(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid MakeLink facts) {
        return Response.status(201)
                .header("Location", "/v1/visits/" + id + "/links")
                .entity(service.make(id, ifMatch, facts))
                .build();
    }

    @GET
    @Path("/{id}/links")
    @Operation(
            summary = "List the links of a visit",
            description =
                    "The newest first, with every step that was taken by each. 404 when the caller may not know of "
                            + "the visit.")
    public VisitLinksView list(@PathParam("id") UUID id) {
        return service.of(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/links/{linkId}/revocation")
    @Operation(
            summary = "Revoke a link",
            description =
                    "From now on it is worth nothing (401); once more changes nothing. 404 when there is none, or "
                            + "the caller may not know of the visit.")
    @APIResponseSchema(VisitLinkView.class)
    public Response revoke(
            @PathParam("id") UUID id, @PathParam("linkId") UUID linkId, @NotNull @Valid RevokeLink facts) {
        return Response.ok(service.revoke(id, linkId)).build();
    }

    /** Taking it back needs no facts. */
    record RevokeLink() {}
}
