package io.aftercare.intake.document.keeper;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keepers of documents over HTTP. */
@Path("/v1/document-keepers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class KeeperResource {
    private final KeeperService keepers;

    KeeperResource(KeeperService keepers) {
        this.keepers = keepers;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Appoint a keeper of documents",
            description = "A named person, who from now on receives, registers and archives (S2-6.1b). 400"
                    + " `invalid-request`: a field breaks a rule. 403 `own-staff-only`: you work for a partner. 409"
                    + " `keeper-appointed`: the person keeps documents already.")
    @APIResponseSchema(value = Keeper.View.class, responseCode = "201")
    public Response appoint(@NotNull @Valid Appoint command) {
        var appointed = keepers.appoint(command.login());
        return appointed.created("/v1/document-keepers/" + appointed.view().id());
    }

    @GET
    @Operation(
            summary = "List who keeps documents, and who did",
            description = "The last appointed first, by cursor (S2-6.1b). 400 `invalid-request`: a bad filter, limit or"
                    + " cursor.")
    public Page<Keeper.View> list(
            @QueryParam("status") Keeper.@Nullable Status status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return keepers.list(status, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an appointment",
            description =
                    "Who appointed and dismissed whom, and when (S2-6.1b). 404 `not-found`: no such appointment for"
                            + " you.")
    @APIResponseSchema(Keeper.View.class)
    public Response get(@PathParam("id") UUID id) {
        return keepers.get(id).ok();
    }

    @POST
    @Path("/{id}/dismissal")
    @Idempotent
    @Operation(
            summary = "Dismiss a keeper of documents",
            description =
                    "From now on (S2-6.1b). 404 `not-found`: no such appointment for you. 409 `illegal-transition`: it"
                            + " is over. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = Keeper.View.class, responseCode = "200")
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Dismiss command) {
        return keepers.dismiss(id, ifMatch).ok();
    }

    /** Who is to keep documents. */
    @Schema(name = "AppointKeeper")
    record Appoint(
            @NotNull @Pattern(regexp = Owner.LOGIN) @Schema(description = "Login of the person", examples = "archivist-01")
            String login) {}

    /** The step needs no facts. */
    @Schema(name = "DismissKeeper")
    record Dismiss() {}
}
