package io.aftercare.repair.bench;

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

/** Repairs over HTTP. */
@Path("/v1/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Repairs", description = "Repairs on site and at the bench (S0-3.2, S1-3.3)")
class RepairResource {
    private final RepairService repairs;

    RepairResource(RepairService repairs) {
        this.repairs = repairs;
    }

    @GET
    @Operation(
            summary = "Lists repairs, newest first",
            description = "Only those that the caller may see, without texts that people wrote. Errors: 400.")
    public Page<RepairSummary> list(
            @QueryParam("status") @Nullable RepairStatus status,
            @QueryParam("outletCode") @Size(max = 64) @Nullable String outletCode,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("technicianLogin") @Size(max = 255) @Nullable String technicianLogin,
            @QueryParam("partner") @Size(max = 64) @Nullable String partner,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return repairs.list(
                new Repairs.Filter(status, outletCode, serviceRequestId, technicianLogin, partner), after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Reads one repair",
            description = "With its work log and all that was written about it; reading is audited. Errors: 404.")
    public RestResponse<RepairView> get(@PathParam("id") UUID id) {
        return answer(repairs.get(id));
    }

    @POST
    @Path("/{id}/receipt")
    @Idempotent
    @Operation(
            summary = "Takes in a product that a customer brings",
            description = "S0-3.2a. Gives the fault report its number. Errors: 404, 409 illegal-transition "
                    + "unless EXPECTED, 412, 428.")
    public RestResponse<RepairView> receive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.ReceiveProduct command) {
        return answer(repairs.receive(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/diagnosis")
    @Idempotent
    @Operation(
            summary = "Records what is wrong and what has to be done",
            description = "S0-3.2b, S1-3.3b. The estimate sets the due time. Errors: 404, 409 illegal-transition"
                    + " unless OPENED, 412, 428.")
    public RestResponse<RepairView> diagnose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.RecordDiagnosis command) {
        return answer(repairs.diagnose(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/plan")
    @Idempotent
    @Operation(
            summary = "Submits a repair plan",
            description = "S0-3.2c. Approved at once where the policy asks for no approval (T37). Errors: 404, "
                    + "409 illegal-transition unless DIAGNOSED, 412, 428.")
    public RestResponse<RepairView> plan(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.SubmitPlan command) {
        return answer(repairs.plan(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/plan-revision")
    @Idempotent
    @Operation(
            summary = "Changes the approved plan",
            description = "T43, S1-3.3b. The next version needs approval as the first one did, and work starts again "
                    + "after that. Its parts are all that the repair needs, with those that it has already; only what "
                    + "is lacking is reserved. Errors: 404, 409 illegal-transition unless APPROVED or STARTED, 409 "
                    + "plan-unchanged, 412, 428.")
    public RestResponse<RepairView> revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.RevisePlan command) {
        return answer(repairs.revise(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @Operation(
            summary = "Approves the submitted plan",
            description = "S0-3.2d. Only the head of the same outlet, never the author. Errors: 403 own-plan or "
                    + "other-outlet, 404, 409 illegal-transition unless PLANNED, 412, 428.")
    public RestResponse<RepairView> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.ApprovePlan command) {
        return answer(repairs.approve(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @Operation(
            summary = "Sends the submitted plan back",
            description = "S0-3.2d. Errors: 403 own-plan or other-outlet, 404, 409 illegal-transition unless "
                    + "PLANNED, 412, 428.")
    public RestResponse<RepairView> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.RejectPlan command) {
        return answer(repairs.reject(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @Operation(
            summary = "Begins the work",
            description = "T40, S1-7.1b. Errors: 404, 409 illegal-transition unless APPROVED, 409 parts-not-"
                    + "issued, 412, 428.")
    public RestResponse<RepairView> start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.StartWork command) {
        return answer(repairs.start(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/finish")
    @Idempotent
    @Operation(
            summary = "Ends the work",
            description = "S1-3.3d, S4-3.3b. Parts and minutes add up over rounds of rework. Errors: 404, 409 "
                    + "illegal-transition unless STARTED, 409 part-not-available, 412, 428.")
    public RestResponse<RepairView> finish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.FinishWork command) {
        return answer(repairs.finish(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/test")
    @Idempotent
    @Operation(
            summary = "Records the test after the work",
            description = "S1-3.3e. Work that fails goes back to STARTED. Errors: 404, 409 illegal-transition "
                    + "unless FINISHED, 412, 428.")
    public RestResponse<RepairView> test(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.RecordTest command) {
        return answer(repairs.test(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/inspection")
    @Idempotent
    @Operation(
            summary = "Accepts the work or sends it back",
            description = "S0-3.2e. Never by who worked on it. Errors: 403 own-work, 404, 409 illegal-transition"
                    + " unless TESTED and the policy asks for it, 412, 428.")
    public RestResponse<RepairView> inspect(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.RecordInspection command) {
        return answer(repairs.inspect(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/signature")
    @Idempotent
    @Operation(
            summary = "Records the signature of the customer",
            description = "S1-3.3f, S4-3.3c. Who is not satisfied sends the repair back to STARTED. Errors: 404,"
                    + " 409 illegal-transition unless the policy asks for it now, 412, 428.")
    public RestResponse<RepairView> sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.RecordSignature command) {
        return answer(repairs.sign(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/signature-waiver")
    @Idempotent
    @Operation(
            summary = "Completes the repair without a signature",
            description = "T52. For the head of the outlet or a manager, with a reason and what shows it; the customer "
                    + "is called back within one working day. Errors: 403 other-outlet, 404, 409 illegal-transition "
                    + "unless the policy asks for a signature now, 412, 428.")
    public RestResponse<RepairView> waiveSignature(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.WaiveSignature command) {
        return answer(repairs.waiveSignature(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/abandonment")
    @Idempotent
    @Operation(
            summary = "Gives the repair up",
            description = "T65. Errors: 404, 409 illegal-transition when the repair has ended, 412, 428.")
    public RestResponse<RepairView> abandon(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Steps.AbandonRepair command) {
        return answer(repairs.abandon(id, ifMatch, command));
    }

    private static RestResponse<RepairView> answer(Versioned<RepairView> repair) {
        return RestResponse.ResponseBuilder.ok(repair.view())
                .header("ETag", repair.etag())
                .build();
    }
}
