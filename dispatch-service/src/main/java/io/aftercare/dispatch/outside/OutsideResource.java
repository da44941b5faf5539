package io.aftercare.dispatch.outside;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.PlainText;
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

/** Consent to staff from outside over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class OutsideResource {
    private final OutsideService service;

    OutsideResource(OutsideService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Path("/{id}/outside-consent")
    @Operation(
            summary = "Consent to sending staff from outside",
            description =
                    "A manager consents to a subcontractor or another department's technician for an urgent visit that "
                            + "nobody of ours can make (S3.8-E3b); then a dispatcher gives it to one of them by hand. The first "
                            + "consent stays. 409 not-an-emergency when the visit is not P1 or somebody can make it, 404 when "
                            + "the caller may not know of it, 412 when it has changed, 428 without If-Match.")
    @APIResponseSchema(Consent.class)
    public Response consent(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid GiveConsent facts) {
        return Response.ok(service.consent(id, ifMatch, facts.reason())).build();
    }

    /** Why somebody from outside. */
    record GiveConsent(@NotNull @PlainText(max = 200) String reason) {}
}
