package io.aftercare.intake.remote;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of a session over HTTP. */
@Path("/v1/remote-authorisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Support tiers")
class SessionEntryResource {
    private final SessionLog log;

    SessionEntryResource(SessionLog log) {
        this.log = log;
    }

    @POST
    @Path("/{id}/entries")
    @Idempotent
    @Operation(
            summary = "Add a line to the log of the session",
            description = "What was done, and which of the allowed actions it was (S3.5-I2b). 400 `invalid-request`: a"
                    + " field breaks a rule. 404 `not-found`: no such authorisation for you. 409 `remote-not-authorised`:"
                    + " it is withdrawn or expired (S3.5-I2a). 409 `no-remote-session`: none runs. 409"
                    + " `remote-out-of-scope`: the customer did not allow this action. 412, 428: the version in"
                    + " `If-Match` is stale, missing.")
    @APIResponseSchema(value = SessionLog.Line.class, responseCode = "200")
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SessionLog.AddEntry command) {
        return log.add(id, ifMatch, command).ok();
    }

    @GET
    @Path("/{id}/entries")
    @Operation(
            summary = "Read the log of the session",
            description = "Newest line first. 404 `not-found`: no such authorisation for you.")
    public Page<SessionLog.Line> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return log.lines(id, after, limit);
    }
}
