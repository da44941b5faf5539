package io.aftercare.dispatch.outlet;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Outlets over HTTP. */
@Path("/v1/outlets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Outlets")
class OutletResource {
    private final OutletService service;

    OutletResource(OutletService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Open an outlet",
            description = "Makes a service station or partner outlet known to all services (S0-2.1a, S4-2.1a). "
                    + "409 outlet-code-taken when another outlet has the code; 400 when the time zone is not an IANA "
                    + "name or the working hours overlap.")
    @APIResponseSchema(value = OutletView.class, responseCode = "201", responseDescription = "Opened")
    public Response open(@NotNull @Valid OpenOutlet opening) {
        var outlet = service.open(opening);
        return Answers.created("/v1/outlets/" + outlet.aggregateId(), OutletView.of(outlet), outlet);
    }

    @GET
    @Operation(summary = "List outlets", description = "Newest first. Staff of an outlet see their own only.")
    public Page<OutletView> list(
            @QueryParam("code") @Nullable @Size(max = 32) String code,
            @QueryParam("status") @Nullable OutletStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(code, status, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an outlet", description = "404 when it does not exist or is not the caller's own.")
    @APIResponseSchema(OutletView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change an outlet",
            description = "Name, place, radius or working hours (S0-2.1a); what is not named stays. It holds for the "
                    + "visits that are proposed from now on. 400 when nothing is named or only one coordinate, 412 when "
                    + "it has changed, 428 without If-Match.")
    @APIResponseSchema(OutletView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeOutlet facts) {
        return shown(service.change(id, ifMatch, facts));
    }

    @POST
    @Path("/{id}/suspension")
    @Idempotent
    @Operation(
            summary = "Suspend an outlet",
            description = "No new visit is proposed to its technicians (S4-5a); what they have goes on. 409 when it is "
                    + "suspended already, 412 when it has changed, 428 without If-Match.")
    @APIResponseSchema(OutletView.class)
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SuspendOutlet suspension) {
        return shown(service.suspend(id, ifMatch));
    }

    @POST
    @Path("/{id}/reactivation")
    @Idempotent
    @Operation(
            summary = "Reactivate an outlet",
            description =
                    "Its technicians may get visits again, and visits that nobody could take are tried anew. 409 "
                            + "when it is active, or outlet-held when its membership keeps work from it (S4-2.2c), 412 when it has changed, 428 without If-Match.")
    @APIResponseSchema(OutletView.class)
    public Response reactivate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ReactivateOutlet reactivation) {
        return shown(service.reactivate(id, ifMatch));
    }

    private static Response shown(Outlet outlet) {
        return Answers.ok(OutletView.of(outlet), outlet);
    }

    /** A suspension needs no facts. */
    record SuspendOutlet() {}

    /** A reactivation needs no facts. */
    record ReactivateOutlet() {}
}
