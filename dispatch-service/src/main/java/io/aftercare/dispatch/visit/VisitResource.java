package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.explanation.Explanation;
import io.aftercare.dispatch.visit.VisitSteps.AcceptVisit;
import io.aftercare.dispatch.visit.VisitSteps.AgreeAppointment;
import io.aftercare.dispatch.visit.VisitSteps.Arrive;
import io.aftercare.dispatch.visit.VisitSteps.AssignVisit;
import io.aftercare.dispatch.visit.VisitSteps.Depart;
import io.aftercare.dispatch.visit.VisitSteps.RefuseVisit;
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

/** Visits over HTTP. A visit comes into being by an event of its service request, not here. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class VisitResource {
    private static final String STEP_ERRORS =
            " 403 not-the-lead for a member of its crew, 404 when the caller may not know of it, 409 "
                    + "illegal-transition when its status does not allow the step, 412 when it has changed, 428 without "
                    + "If-Match. 400 when at lies in the future or before the previous step.";

    private final VisitService service;

    VisitResource(VisitService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List visits",
            description =
                    "Newest first. A technician sees what he or she is asked or goes to, alone or along with "
                            + "somebody (S3.8-C3), staff of an outlet what its technicians are asked or go to, a partner its own.")
    public Page<VisitView> list(
            @QueryParam("status") @Nullable VisitStatus status,
            @QueryParam("technicianLogin") @Nullable @Size(max = 64) String technicianLogin,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("partner") @Nullable @Size(max = 64) String partner,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var query = new VisitService.Query(status, technicianLogin, outletCode, serviceRequestId, partner);
        return service.list(query, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a visit", description = "404 when it does not exist or the caller may not know of it.")
    @APIResponseSchema(VisitView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            summary = "Explain who was asked to make a visit",
            description =
                    "The latest decision as it was taken (S2-3.2c): the ranking with the terms that add up to each "
                            + "score, in points of which one is a metre of way, the smallest first; the technicians who could "
                            + "not go, with every obstacle and what would change it; the reason when a person decided "
                            + "otherwise. 404 when the caller may not know of the visit.")
    public Explanation explain(@PathParam("id") UUID id) {
        return service.explain(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/acceptance")
    @Operation(
            summary = "Accept a visit",
            description = "The technician will go (S4-3.1a), and has to agree a time with the customer: within half an "
                    + "hour for P1 (S1-4.1a), else within the working time that the policy says (S1-4.1c)."
                    + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AcceptVisit facts) {
        return shown(service.accept(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/refusal")
    @Operation(
            summary = "Refuse a visit",
            description =
                    "Needs a reason (S3.7-B2), which stays in this service. The visit goes back and is proposed to "
                            + "the next technician within a second; the third failure is escalated." + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RefuseVisit facts) {
        return shown(service.refuse(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/appointment")
    @Operation(
            summary = "Agree a time with the customer",
            description = "The customer was contacted and the time agreed (S1-3.3a, S1-4.1c). May be repeated until "
                    + "departure; the last one counts (S4-3.2a)." + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response appoint(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AgreeAppointment facts) {
        return shown(service.appoint(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/departure")
    @Operation(
            summary = "Depart for a visit",
            description = "The technician is on the way. Points of the departure checklist that are confirmed here are "
                    + "kept with who and when; where the policy asks for a checklist, departure without one of its "
                    + "points is refused with 409 departure-checklist-incomplete, which names what is missing and the "
                    + "clauses (S3.8-C4, S4-3.2a, S4-3.2b, S1-7.3b), and where safety is one of them with 409 "
                    + "safety-pass-expired when the technician's pass does not hold any more (S1-7.2c)." + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response depart(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Depart facts) {
        return shown(service.depart(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/arrival")
    @Operation(
            summary = "Check in at the customer's place",
            description =
                    "The technician has arrived (S1-4.1b), on time when by the end of the appointment. With coordinates "
                            + "the distance from the place of the job is measured and kept; a check-in from far away is "
                            + "flagged (arrivalFar), not refused. The repair begins its own life." + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response arrive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Arrive facts) {
        return shown(service.arrive(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/assignment")
    @Operation(
            summary = "Give a visit to a technician by hand",
            description =
                    "A dispatcher, or a station head within the own outlet, decides who is asked, until departure "
                            + "(S0-4.2a); nothing stands in the way, and the explanation says that a person decided. 400 when "
                            + "the technician is unknown, 409 outlet-held when the membership of the technician's outlet "
                            + "keeps work from it (S4-2.2c), 409 form-not-approved while the form of the visit waits (S3.8-C3), 409 "
                            + "outside-consent-missing when the technician is from outside and no manager has consented "
                            + "(S3.8-E3b)." + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AssignVisit facts) {
        return shown(service.assign(id, ifMatch, facts));
    }

    private static Response shown(Visit visit) {
        return Answers.ok(VisitView.of(visit), visit);
    }
}
