package io.aftercare.intake.incident;

import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.incident.IncidentSteps.DeliverReport;
import io.aftercare.intake.incident.IncidentSteps.InformTop;
import io.aftercare.intake.incident.IncidentSteps.Moment;
import io.aftercare.intake.incident.IncidentSteps.ResolveIncident;
import io.aftercare.intake.incident.IncidentSteps.TrackIncident;
import io.aftercare.intake.incident.IncidentSteps.WithdrawIncident;
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

/** Major incidents over HTTP. */
@Path("/v1/major-incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Major incidents")
class MajorIncidentResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " incident for you. 409 `illegal-transition`: its status does not allow it. 412, 428: the version in"
            + " `If-Match` is stale, missing.";

    private final IncidentService service;
    private final Clock clock;

    MajorIncidentResource(IncidentService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Report a major incident",
            description = "Open to everybody (S3.5-E1, S3.3-A2b, S4-3.4c), with the four facts: time, place, phenomenon"
                    + " and response plan (S3.5-E2). It is to be filed in 15 minutes and known to top management in an"
                    + " hour, unless configured otherwise. 400 `invalid-request`: a field breaks a rule, as `known-request`,"
                    + " `own-outlet` or `not-after-report`.")
    @APIResponseSchema(value = MajorIncidentView.class, responseCode = "201", responseDescription = "Reported")
    public Response report(@NotNull @Valid ReportMajorIncident command) {
        var reported = service.report(command);
        return reported.created("/v1/major-incidents/" + reported.view().id());
    }

    @GET
    @Operation(
            summary = "List major incidents",
            description = "The register (S3.5-E3), newest first: partners see their own, outlets what concerns them and"
                    + " what their staff reported. 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<MajorIncidentView.Summary> list(
            @QueryParam("status") @Nullable IncidentStatus status,
            @QueryParam("partner") @Pattern(regexp = Partners.CODE) @Nullable String partner,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("overdue")
                    @Pattern(regexp = "true|false") @Parameter(description = "`true`: only those whose next step was due before now")
                    @Nullable String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new MajorIncidents.Filter(
                status, partner, serviceRequestId, Boolean.parseBoolean(overdue) ? clock.instant() : null);
        return service.newest(filter, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a major incident",
            description = "With its texts, its steps and what is awaited. 404 `not-found`: no such incident for you.")
    @APIResponseSchema(MajorIncidentView.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).ok();
    }

    @POST
    @Path("/{id}/filing")
    @Idempotent
    @Operation(
            summary = "File a major incident",
            description = "The manager in charge has it on file (S3.5-E3)." + REFUSALS)
    @APIResponseSchema(MajorIncidentView.class)
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Moment command) {
        return service.file(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/top-information")
    @Idempotent
    @Operation(
            summary = "Note that top management knows",
            description = "After the filing (S3.5-E3, S3.5-B5)." + REFUSALS)
    @APIResponseSchema(MajorIncidentView.class)
    public Response informTop(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid InformTop command) {
        return service.informTop(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/tracking")
    @Idempotent
    @Operation(
            summary = "Name the leader who tracks it",
            description = "From now on until it is resolved (S3.5-E3)." + REFUSALS)
    @APIResponseSchema(MajorIncidentView.class)
    public Response track(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid TrackIncident command) {
        return service.track(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/resolution")
    @Idempotent
    @Operation(
            summary = "Resolve a major incident",
            description =
                    "The fault is gone; how it was handled is reported (S4-3.4c). Its fault analysis report is due"
                            + " at the end of the third working day, unless configured otherwise (S3.5-E4)."
                            + REFUSALS)
    @APIResponseSchema(MajorIncidentView.class)
    public Response resolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ResolveIncident command) {
        return service.resolve(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/report-delivery")
    @Idempotent
    @Operation(
            summary = "Note that the fault analysis report was delivered",
            description =
                    "To the customer and to the business department (S3.5-E5); it cannot be closed before." + REFUSALS)
    @APIResponseSchema(MajorIncidentView.class)
    public Response deliverReport(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid DeliverReport command) {
        return service.deliverReport(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @Operation(summary = "Close a major incident", description = "Nothing is left to do." + REFUSALS)
    @APIResponseSchema(MajorIncidentView.class)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Moment command) {
        return service.close(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Withdraw a major incident",
            description = "It turned out to be none; before it is resolved." + REFUSALS)
    @APIResponseSchema(MajorIncidentView.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid WithdrawIncident command) {
        return service.withdraw(id, ifMatch, command).ok();
    }
}
