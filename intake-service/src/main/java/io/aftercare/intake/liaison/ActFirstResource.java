package io.aftercare.intake.liaison;

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

/** Where a debt begins: at the request for which somebody acts first. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Work liaison")
class ActFirstResource {
    private final LiaisonService liaison;

    ActFirstResource(LiaisonService liaison) {
        this.liaison = liaison;
    }

    @POST
    @Path("/{id}/liaison-debts")
    @Idempotent
    @Operation(
            summary = "Act first and owe the work liaison form",
            description = "In an emergency, where the policy allows it (S3.5-B6, S3.5-G2). The form is due in 24 hours"
                    + " unless configured otherwise, and the request does not close before it is accepted (T60). 400"
                    + " `invalid-request`: a field breaks a rule. 404 `not-found`: no such request for you. 409"
                    + " `act-first-not-allowed`: its policy asks for the paper first. 409 `nothing-to-act-on`: it is not"
                    + " triaged, or over. 412, 428: the version of the request in `If-Match` is stale, missing.")
    @APIResponseSchema(value = LiaisonDebtView.class, responseCode = "201", responseDescription = "Owed")
    public Response actFirst(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ActFirst command) {
        var owed = liaison.actFirst(id, ifMatch, command);
        return owed.created("/v1/liaison-debts/" + owed.view().id());
    }
}
