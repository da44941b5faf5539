package io.aftercare.dispatch.outing;

import io.aftercare.dispatch.outing.OutingSteps.ComeBack;
import io.aftercare.dispatch.outing.OutingSteps.LeaveOffice;
import io.aftercare.dispatch.outing.OutingSteps.PermitOuting;
import io.aftercare.kit.http.Answers;
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

/** Outings over HTTP. */
@Path("/v1/shifts/outings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
class OutingResource {
    private static final String STEP_ERRORS =
            " 404 when the caller may not know of it, 409 illegal-transition when its "
                    + "status does not allow the step, 412 when it has changed, 428 without If-Match.";

    private final OutingService service;

    OutingResource(OutingService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Leave the office area for a while",
            description =
                    "On duty, for a reason, within the set limit of minutes (S3.7-D4); whoever is not back then counts as "
                            + "absent. 403 duty-rule when it is not the caller's shift, 400 when the shift is unknown, 409 "
                            + "duty-rule when the shift is not on duty or the person is out already.")
    @APIResponseSchema(value = OutingView.class, responseCode = "201", responseDescription = "Out")
    public Response leave(@NotNull @Valid LeaveOffice facts) {
        var outing = service.leave(facts);
        return Answers.created("/v1/shifts/outings/" + outing.aggregateId(), OutingView.of(outing), outing);
    }

    @GET
    @Operation(summary = "List outings", description = "Newest first. Staff of an outlet see its own only.")
    public Page<OutingView> list(
            @QueryParam("status") @Nullable OutingStatus status,
            @QueryParam("shiftId") @Nullable UUID shiftId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(status, shiftId, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an outing", description = "404 when it does not exist or the caller may not know of it.")
    @APIResponseSchema(OutingView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/permission")
    @Operation(
            summary = "Permit a longer outing",
            description = "In a special case the duty manager lets the person be away longer, before the limit is over "
                    + "(S3.7-D4): whoever is on duty at the outlet as a manager, or a manager of the company; 403 duty-rule "
                    + "for anybody else, 400 when it is no longer than the limit." + STEP_ERRORS)
    @APIResponseSchema(OutingView.class)
    public Response permit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid PermitOuting facts) {
        return shown(service.permit(id, ifMatch, facts.until()));
    }

    @POST
    @Idempotent
    @Path("/{id}/return")
    @Operation(
            summary = "Come back to the office area",
            description = "The time beyond the limit is noted as absence (S3.7-D4); 403 duty-rule for anybody else."
                    + STEP_ERRORS)
    @APIResponseSchema(OutingView.class)
    public Response comeBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ComeBack facts) {
        return shown(service.comeBack(id, ifMatch, facts.at()));
    }

    private static Response shown(Outing outing) {
        return Answers.ok(OutingView.of(outing), outing);
    }
}
