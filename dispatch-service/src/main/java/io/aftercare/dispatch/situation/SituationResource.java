package io.aftercare.dispatch.situation;

import io.aftercare.dispatch.situation.SituationService.Query;
import io.aftercare.dispatch.situation.SituationSteps.AcknowledgeSituation;
import io.aftercare.dispatch.situation.SituationSteps.ReadSituation;
import io.aftercare.dispatch.situation.SituationSteps.ReportSituation;
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

/** Situation reports over HTTP. */
@Path("/v1/situation-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
class SituationResource {
    private static final String STEP_ERRORS =
            " 403 not-the-head for anybody else, 404 when the caller may not know of it, 409 illegal-transition when its "
                    + "status does not allow the step, 412 when it has changed, 428 without If-Match.";

    private final SituationService service;

    SituationResource(SituationService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Report a situation to the head of a department",
            description =
                    "Truthfully and promptly (S3.8-E2b), about one visit or one shift: to the head of the repair department, "
                            + "or of the station for a shift, or of the department that is named; to the station head where "
                            + "that one has no head. The words are encrypted. 400 when the shift is unknown or no outlet has the "
                            + "visit, 404 when the caller may not know of the visit, 409 department-without-head when there is "
                            + "nobody who could be told.")
    @APIResponseSchema(value = SituationView.class, responseCode = "201", responseDescription = "Reported")
    public Response report(@NotNull @Valid ReportSituation facts) {
        var report = service.report(facts);
        return Answers.created("/v1/situation-reports/" + report.aggregateId(), service.shown(report), report);
    }

    @GET
    @Operation(
            summary = "List situation reports",
            description =
                    "Newest first, without their words. Whoever leads an outlet, or all of them, sees those of it; everybody "
                            + "else what he or she has told or was told.")
    public Page<SituationView> list(
            @QueryParam("status") @Nullable SituationStatus status,
            @QueryParam("visitId") @Nullable UUID visitId,
            @QueryParam("shiftId") @Nullable UUID shiftId,
            @QueryParam("headLogin") @Nullable @Size(max = 64) String headLogin,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(new Query(status, visitId, shiftId, headLogin), limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a situation report",
            description =
                    "With its words, which is noted in the audit log. 404 when it does not exist or the caller may not know "
                            + "of it.")
    @APIResponseSchema(SituationView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/reading")
    @Operation(
            summary = "Note that the head has read a report",
            description = "By the head who was told, or the head of the station (S3.8-E2b)." + STEP_ERRORS)
    @APIResponseSchema(SituationView.class)
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ReadSituation facts) {
        return shown(service.read(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/acknowledgement")
    @Operation(
            summary = "Acknowledge a situation report",
            description =
                    "By the head who was told, or the head of the station, with an answer if there is one (S3.8-E2b). 409 "
                            + "person-erased for an answer when the customer has been erased." + STEP_ERRORS)
    @APIResponseSchema(SituationView.class)
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AcknowledgeSituation facts) {
        return shown(service.acknowledge(id, ifMatch, facts.answer()));
    }

    private Response shown(SituationReport report) {
        return Answers.ok(service.shown(report), report);
    }
}
