package io.aftercare.intake.remote;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
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

/** The authorisations of one request. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Support tiers")
class RemoteAuthorisationsResource {
    private final RemoteService remote;

    RemoteAuthorisationsResource(RemoteService remote) {
        this.remote = remote;
    }

    @POST
    @Path("/{id}/remote-authorisations")
    @Idempotent
    @Operation(
            summary = "Write down that the customer authorises remote support",
            description = "Scope, expiry, who of the customer's people gave it and how (S3.5-I2a). It is good for one"
                    + " session. 400 `invalid-request`: a field breaks a rule, as `after-given`. 404 `not-found`: no such"
                    + " request for you. 409 `remote-authorisation-open`: another one has neither ended nor expired. 409"
                    + " `tier-not-reached`: its policy asks for the hotline first. 409 `support-not-open`: nothing is"
                    + " tried for it before its triage or after its end. 412, 428: the version of the request in"
                    + " `If-Match` is stale, missing.")
    @APIResponseSchema(value = RemoteAuthorisationView.class, responseCode = "201", responseDescription = "Given")
    public Response give(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid GiveAuthorisation command) {
        var given = remote.give(id, ifMatch, command);
        return given.created("/v1/remote-authorisations/" + given.view().id());
    }

    @GET
    @Path("/{id}/remote-authorisations")
    @Operation(
            summary = "List the authorisations of a request",
            description =
                    "With their sessions, newest first, all on one page. 404 `not-found`: no such request for you.")
    public Page<RemoteAuthorisationView> list(@PathParam("id") UUID id) {
        return remote.of(id);
    }
}
