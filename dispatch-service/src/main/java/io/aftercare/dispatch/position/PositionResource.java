package io.aftercare.dispatch.position;

import io.aftercare.kit.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Positions over HTTP. */
@Path("/v1/technicians")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Board")
class PositionResource {
    private final PositionService service;

    PositionResource(PositionService service) {
        this.service = service;
    }

    /** Until when a position is kept, if no other one comes. */
    record KeptView(Instant keptUntil) {}

    record GiveConsent() {}

    record WithdrawConsent() {}

    @GET
    @Path("/{id}/position-consent")
    @Operation(
            summary = "Read whether a technician shows positions",
            description = "Whether the consent holds, when it was given last and when it was withdrawn. 404 when the"
                    + " caller may not know of the technician.")
    public ConsentView consent(@PathParam("id") UUID id) {
        return service.consentOf(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/position-consent")
    @Operation(
            summary = "Consent to show positions",
            description = "By the technician only; from now on the device may tell where it is while the technician is"
                    + " on duty. Noted with its time; giving it again changes nothing. 404 for somebody else.")
    @APIResponseSchema(ConsentView.class)
    public Response giveConsent(@PathParam("id") UUID id, @NotNull @Valid GiveConsent consent) {
        return Response.ok(service.consent(id)).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/position-consent-withdrawal")
    @Operation(
            summary = "Withdraw the consent to show positions",
            description =
                    "By the technician only, at any time; the position that is kept is deleted at once. Withdrawing"
                            + " it again changes nothing. 404 for somebody else.")
    @APIResponseSchema(ConsentView.class)
    public Response withdrawConsent(@PathParam("id") UUID id, @NotNull @Valid WithdrawConsent withdrawal) {
        return Response.ok(service.withdraw(id)).build();
    }

    @PUT
    @Path("/{id}/position")
    @Operation(
            summary = "Tell where a technician is",
            description = "From the technician's device (S0-4.2a, S2-3.2c: who is nearest). Only the last position is"
                    + " kept, encrypted, for half an hour unless configured otherwise; an earlier one than that which is"
                    + " kept changes nothing. 409 position-without-consent, 409 position-off-duty outside of working"
                    + " hours and in an absence unless on a visit or a shift; 400 for a place that is none, or a moment"
                    + " that lies in the future or too long ago; 404 for somebody else.")
    public KeptView tell(@PathParam("id") UUID id, @NotNull @Valid TellPosition position) {
        return new KeptView(service.tell(id, position));
    }
}
