package io.aftercare.intake.liaison;

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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Debts of paper over HTTP. */
@Path("/v1/liaison-debts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Work liaison")
class LiaisonDebtResource {
    private final LiaisonService liaison;
    private final Clock clock;

    LiaisonDebtResource(LiaisonService liaison, Clock clock) {
        this.liaison = liaison;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List what is owed",
            description =
                    "With its age, of the requests that you see, newest first; `status=OWED` is what keeps requests"
                            + " open (S3.5-G2). 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<LiaisonDebtView> list(
            @QueryParam("status") @Nullable DebtStatus status,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("overdue")
                    @Pattern(regexp = "true|false") @Parameter(description = "`true`: only what is owed and was due before now")
                    @Nullable String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new LiaisonDebts.Filter(
                status, serviceRequestId, Boolean.parseBoolean(overdue) ? clock.instant() : null);
        return liaison.newest(filter, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read what is owed and why",
            description = "With what was done and who allowed it. 404 `not-found`: no such debt for you.")
    @APIResponseSchema(LiaisonDebtView.class)
    public Response get(@PathParam("id") UUID id) {
        return liaison.get(id).ok();
    }

    @POST
    @Path("/{id}/settlement")
    @Idempotent
    @Operation(
            summary = "Accept the work liaison form and settle the debt",
            description = "By somebody else than who acted (S3.5-B6). A request that only waited for it closes. 400"
                    + " `invalid-request`: a field breaks a rule. 404 `not-found`: no such debt for you. 409"
                    + " `own-liaison-debt`: you acted yourself. 409 `illegal-transition`: it is settled. 412, 428: the"
                    + " version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = LiaisonDebtView.class, responseCode = "200")
    public Response settle(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SettleDebt command) {
        return liaison.settle(id, ifMatch, command).ok();
    }
}
