package io.aftercare.intake.consultation.report;

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

/** Quarterly reports over HTTP. */
@Path("/v1/consultation-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations")
class QuarterReportResource {
    private final QuarterReportService reports;

    QuarterReportResource(QuarterReportService reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            summary = "List the quarterly reports on consultations",
            description = "The latest quarter first, by cursor (S3.3-C4). Reports are made by the service itself, some"
                    + " minutes after the end of each quarter. 400 `invalid-request`: a bad limit or cursor.")
    public Page<QuarterReport.View> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return reports.list(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read the report of a quarter",
            description =
                    "By topic and product line, what was asked most first (S3.3-C4). 404 `not-found`: no such report"
                            + " for you.")
    @APIResponseSchema(QuarterReport.View.class)
    public Response get(@PathParam("id") UUID id) {
        return reports.get(id).ok();
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Idempotent
    @Operation(
            summary = "Acknowledge a report and set the bulletin board",
            description = "The director has read it and says what the board shows in the next quarter (S3.3-C5). 400"
                    + " `invalid-request`: a field breaks a rule. 404 `not-found`: no such report for you. 409"
                    + " `illegal-transition`: it is acknowledged. 412, 428: the version in `If-Match` is stale,"
                    + " missing.")
    @APIResponseSchema(value = QuarterReport.View.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AcknowledgeReport command) {
        return reports.acknowledge(id, ifMatch, command).ok();
    }
}
