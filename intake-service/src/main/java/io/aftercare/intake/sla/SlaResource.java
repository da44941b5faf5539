package io.aftercare.intake.sla;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The clocks of one request. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SLA")
class SlaResource {
    private static final String REFUSALS = " 404 `not-found`: no such request for you. 409 `sla-over`: the request is"
            + " done. 412 `precondition-failed`: somebody changed the request since you read it. 428"
            + " `precondition-required`: no `If-Match`.";

    private final SlaDesk desk;

    SlaResource(SlaDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("/{id}/sla")
    @Operation(
            summary = "Read the SLA account of a request",
            description = "For each promise that has begun (S1-4.1a, S1-4.1b, S1-4.1c, S1-4.2a, S2-3.2d) its state,"
                    + " its due moment and every second since its start as segments: counted, paused and why, or"
                    + " outside of working hours. 404 `not-found`: no such request for you.")
    @APIResponseSchema(value = SlaView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return desk.get(id).ok();
    }

    @POST
    @Path("/{id}/sla/pauses")
    @Idempotent
    @Operation(
            summary = "Pause the clocks of a request",
            description = "It waits for the customer, or for parts that no reservation tells of; never for ourselves."
                    + " 409 `sla-already-paused`: for this reason it waits already."
                    + REFUSALS)
    @APIResponseSchema(value = SlaView.class, responseCode = "200")
    public Response pause(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangePause command) {
        return desk.pause(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/sla/resumptions")
    @Idempotent
    @Operation(
            summary = "Let the clocks of a request run again",
            description = "What it waited for is there; the clocks run when no other reason to wait is left. 409"
                    + " `sla-not-paused`: it does not wait for this reason."
                    + REFUSALS)
    @APIResponseSchema(value = SlaView.class, responseCode = "200")
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangePause command) {
        return desk.resume(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/sla/exemptions")
    @Idempotent
    @Operation(
            summary = "Record an exemption",
            description = "Special circumstances that were explained to the customer; valid only when told and recorded"
                    + " before the promise is due (S1-4.1b, S1-4.2a). 409 `sla-exemption-too-late` with `dueAt`: it was"
                    + " due. 409 `sla-goal-not-open`: nothing of this kind is promised and open."
                    + REFUSALS)
    @APIResponseSchema(value = SlaView.class, responseCode = "200")
    public Response exempt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid TellExemption command) {
        return desk.exempt(id, ifMatch, command).ok();
    }
}
