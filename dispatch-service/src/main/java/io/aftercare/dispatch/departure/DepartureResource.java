package io.aftercare.dispatch.departure;

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

/** Departure checklists over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class DepartureResource {
    private final DepartureService service;

    DepartureResource(DepartureService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/departure-checklist")
    @Operation(
            summary = "Read the departure checklist of a visit",
            description = "What must be made sure of before the present technician leaves (S3.8-C4, S4-3.2a, S4-3.2b, "
                    + "S1-7.3b), by the policy of the visit, and who has confirmed what and when. 404 when the caller "
                    + "may not know of the visit.")
    public ChecklistView one(@PathParam("id") UUID id) {
        return service.one(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/departure-confirmation")
    @Operation(
            summary = "Confirm points of the departure checklist",
            description = "Before departure, as often as needed; the first confirmation of a point stays, with who and "
                    + "when (S3.8-C4). Departure may name points, too. They count for this technician and this way: "
                    + "whoever goes instead, or once more after the customer was missed, confirms anew. 404 when the "
                    + "caller may not know of the visit, 409 illegal-transition when nobody has accepted it or "
                    + "somebody has left, 412 when it has changed, 428 without If-Match.")
    @APIResponseSchema(ChecklistView.class)
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ConfirmPoints facts) {
        return Response.ok(service.confirm(id, ifMatch, facts)).build();
    }
}
