package io.aftercare.dispatch.swap;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
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

/** Swaps of shifts over HTTP. */
@Path("/v1/shifts/swaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
class ShiftSwapResource {
    private static final String RULES =
            " 409 duty-rule with the clause: at most three swaps a month for each of the two "
                    + "(S3.7-G5a), no two swapped shifts in a row and no double shift without eleven hours of rest (S3.7-G5b), "
                    + "none on holidays (S3.7-G8), only shifts of the same outlet that have not begun (S3.7-G4).";
    private static final String STEP_ERRORS =
            " 404 when the caller may not know of it, 409 illegal-transition when its "
                    + "status does not allow the step, 412 when it has changed, 428 without If-Match.";

    private final SwapService service;

    ShiftSwapResource(SwapService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Ask for a swap of shifts",
            description =
                    "The caller gives an own shift and does the other person's in return, for a reason (S3.7-G3). "
                            + "403 when the first shift is not the caller's, 400 when a shift is unknown." + RULES)
    @APIResponseSchema(value = SwapView.class, responseCode = "201", responseDescription = "Requested")
    public Response request(@NotNull @Valid RequestSwap facts) {
        var swap = service.request(facts);
        return Answers.created("/v1/shifts/swaps/" + swap.aggregateId(), SwapView.of(swap), swap);
    }

    @GET
    @Operation(summary = "List swaps", description = "Newest first. Staff of an outlet see its own swaps only.")
    public Page<SwapView> list(
            @QueryParam("status") @Nullable SwapStatus status,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(status, outletCode, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a swap", description = "404 when it does not exist or the caller may not know of it.")
    @APIResponseSchema(SwapView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/acceptance")
    @Operation(
            summary = "Agree to a swap",
            description = "The other person consents (S3.7-G4); 403 for anybody else." + STEP_ERRORS)
    @APIResponseSchema(SwapView.class)
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AcceptSwap facts) {
        return shown(service.accept(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/approval")
    @Operation(
            summary = "Approve a swap",
            description = "A manager who is neither of the two signs, and the roster changes (S3.7-G4)." + RULES
                    + STEP_ERRORS)
    @APIResponseSchema(SwapView.class)
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ApproveSwap facts) {
        return shown(service.approve(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/rejection")
    @Operation(
            summary = "Reject a swap",
            description = "By one of the two or a manager; the roster stays as it is." + STEP_ERRORS)
    @APIResponseSchema(SwapView.class)
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RejectSwap facts) {
        return shown(service.reject(id, ifMatch, facts.reason()));
    }

    private static Response shown(ShiftSwap swap) {
        return Answers.ok(SwapView.of(swap), swap);
    }

    /** Consent needs no facts. */
    record AcceptSwap() {}

    /** Neither does a signature. */
    record ApproveSwap() {}

    /** Why not. */
    record RejectSwap(@NotNull @PlainText(max = 200) String reason) {}
}
