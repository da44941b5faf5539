package io.aftercare.intake.remote;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One authorisation and the steps of its session. */
@Path("/v1/remote-authorisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Support tiers")
class RemoteAuthorisationResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " authorisation for you. 409 `illegal-transition`: its status does not allow this step. 412, 428: the version"
            + " in `If-Match` is stale, missing.";

    private final RemoteService remote;

    RemoteAuthorisationResource(RemoteService remote) {
        this.remote = remote;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an authorisation with its session",
            description =
                    "Who gave it is shown in clear; the reading is audited. 404 `not-found`: no such authorisation"
                            + " for you.")
    @APIResponseSchema(RemoteAuthorisationView.class)
    public Response get(@PathParam("id") UUID id) {
        return remote.get(id).ok();
    }

    @POST
    @Path("/{id}/session")
    @Idempotent
    @Operation(
            summary = "Start the session",
            description =
                    "Only while the customer's authorisation lasts (S3.5-I2a): 409 `remote-not-authorised` when it"
                            + " is withdrawn or expired. 409 `support-not-open`: the request is over."
                            + REFUSALS)
    @APIResponseSchema(value = RemoteAuthorisationView.class, responseCode = "200")
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Moment command) {
        return remote.start(id, ifMatch, command.at()).ok();
    }

    @POST
    @Path("/{id}/session-end")
    @Idempotent
    @Operation(
            summary = "End the session with its outcome",
            description = "Which is noted as an attempt on the tier REMOTE (S3.5-I2b)." + REFUSALS)
    @APIResponseSchema(value = RemoteAuthorisationView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid EndSession command) {
        return remote.end(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Withdraw the authorisation",
            description = "As the customer may at any moment (S3.5-I2a); a session that runs ends with it." + REFUSALS)
    @APIResponseSchema(value = RemoteAuthorisationView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Moment command) {
        return remote.withdraw(id, ifMatch, command.at()).ok();
    }

    /** When it happened; now without it. */
    @Schema(name = "RemoteMoment")
    record Moment(@Nullable Instant at) {}
}
