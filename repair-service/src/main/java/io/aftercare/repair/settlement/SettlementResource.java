package io.aftercare.repair.settlement;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.repair.desk.Versioned;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Fee statements over HTTP. */
@Path("/v1/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements", description = "Fee statements of completed repairs (S1-3.5)")
class SettlementResource {
    private final SettlementService settlements;

    SettlementResource(SettlementService settlements) {
        this.settlements = settlements;
    }

    @GET
    @Operation(
            summary = "Lists fee statements, newest first",
            description = "Only those that the caller may see. Errors: 400 for a filter that cannot be read.")
    public Page<SettlementView> list(
            @QueryParam("status") @Nullable SettlementStatus status,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("repairId") @Nullable UUID repairId,
            @QueryParam("outletCode") @Size(max = 64) @Nullable String outletCode,
            @QueryParam("partner") @Size(max = 64) @Nullable String partner,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return settlements.list(
                new Settlements.Filter(status, serviceRequestId, repairId, outletCode, partner), after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Reads one fee statement",
            description = "With its lines; what the warranty covers is not charged (S1-3.5b). Errors: 404.")
    public RestResponse<SettlementView> get(@PathParam("id") UUID id) {
        return answer(settlements.get(id));
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @Operation(
            summary = "Notes that the customer agrees with the fee",
            description = "S1-3.5c, S1-3.5d. Errors: 404, 409 illegal-transition unless DRAFTED, 412, 428.")
    public RestResponse<SettlementView> confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ConfirmSettlement command) {
        return answer(settlements.confirm(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/payment")
    @Idempotent
    @Operation(
            summary = "Notes that the customer paid",
            description = "S1-3.5d, S3.8-C9a. The amount is the total, exactly. Errors: 400 equals-total, 404,"
                    + " 409 illegal-transition unless CONFIRMED, 412, 428.")
    public RestResponse<SettlementView> pay(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid PaySettlement command) {
        return answer(settlements.pay(id, ifMatch, command));
    }

    private static RestResponse<SettlementView> answer(Versioned<SettlementView> settlement) {
        return RestResponse.ResponseBuilder.ok(settlement.view())
                .header("ETag", settlement.etag())
                .build();
    }
}
