package io.aftercare.dispatch.duty;

import io.aftercare.dispatch.duty.ShiftSteps.AcceptHandover;
import io.aftercare.dispatch.duty.ShiftSteps.CheckIn;
import io.aftercare.dispatch.duty.ShiftSteps.NoteInLog;
import io.aftercare.dispatch.duty.ShiftSteps.OfferHandover;
import io.aftercare.dispatch.duty.ShiftSteps.RefuseHandover;
import io.aftercare.dispatch.duty.ShiftSteps.StartShift;
import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.transaction.Transactional;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shifts over HTTP. */
@Path("/v1/shifts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
class ShiftResource {
    private static final String STEP_ERRORS =
            " 403 duty-rule when it is not the caller's shift, 404 when the caller may not know of it, 409 "
                    + "illegal-transition when its status does not allow the step, 409 duty-rule with the clause of the rule "
                    + "that forbids it, 412 when it has changed, 428 without If-Match. 400 when at lies in the future or "
                    + "before the previous step.";

    private final ShiftService service;

    ShiftResource(ShiftService service) {
        this.service = service;
    }

    /** The shifts that a roster has made. */
    record RosterView(List<ShiftView> shifts) {}

    @POST
    @Idempotent
    @Path("/rosters")
    @Operation(
            summary = "Publish a roster",
            description =
                    "All of the shifts or none (S0-4.2a). Nobody is on duty in two places at the same time, and on "
                            + "a holiday of the outlet's country a manager of middle level or above is on duty all of the time "
                            + "(S3.3-A7): else 409 duty-rule with clause and field. 400 when the outlet is unknown, or a shift "
                            + "ends before it begins or lasts more than sixteen hours.")
    @APIResponseSchema(value = RosterView.class, responseCode = "201", responseDescription = "Published")
    public Response publish(@NotNull @Valid PublishRoster roster) {
        var shifts = service.publish(roster).stream().map(ShiftView::of).toList();
        return Response.status(201)
                .header("Location", "/v1/shifts?outletCode=" + roster.outletCode())
                .entity(new RosterView(shifts))
                .build();
    }

    @GET
    @Operation(
            summary = "List shifts",
            description = "The last published first. Staff of an outlet see its own roster only.")
    public Page<ShiftView> list(
            @QueryParam("status") @Nullable ShiftStatus status,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("staffLogin") @Nullable @Size(max = 64) String staffLogin,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(new ShiftService.Query(status, outletCode, staffLogin), limit, after);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Read a shift",
            description = "With its duty log (S3.3-A2a) and handover. 404 when the caller may not know of it.")
    @APIResponseSchema(ShiftView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/check-in")
    @Operation(
            summary = "Check in for a shift",
            description = "The person is at the desk, due five minutes before it begins (S3.3-B3a); minutes late are "
                    + "noted (S3.7-G1)." + STEP_ERRORS)
    @APIResponseSchema(ShiftView.class)
    public Response checkIn(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid CheckIn facts) {
        return shown(service.checkIn(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/start")
    @Operation(
            summary = "Start a shift at a free desk",
            description =
                    "The first shift of a desk needs no handover; every other one begins by taking over (S3.7-B6)."
                            + STEP_ERRORS)
    @APIResponseSchema(ShiftView.class)
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid StartShift facts) {
        return shown(service.start(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/log-entry")
    @Operation(
            summary = "Add a line to the duty log",
            description = "Lines are added while on duty and never changed (S3.3-A2a). Before a handover the log says "
                    + "the state of equipment, difficult issues, roster changes (S3.7-C4) and what is unfinished "
                    + "(S3.3-B4)." + STEP_ERRORS)
    @APIResponseSchema(ShiftView.class)
    public Response note(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NoteInLog facts) {
        return shown(service.note(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/handover")
    @Operation(
            summary = "Offer a handover",
            description = "The outgoing person states and counts the items and signs, at most fifteen minutes before "
                    + "the shift ends, with the place in order (S3.3-B1) and the log complete (S3.3-B2, S3.7-C4)."
                    + STEP_ERRORS)
    @APIResponseSchema(ShiftView.class)
    public Response offerHandover(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid OfferHandover facts) {
        return shown(service.offerHandover(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/handover-acceptance")
    @Operation(
            summary = "Accept a handover",
            description = "The incoming person, checked in at the same desk, has read the log (S3.3-B4), counts the "
                    + "items (S3.3-B3a), explains each difference (S3.3-B3b) and signs (S3.3-B5). The next shift begins; "
                    + "until then the outgoing person stays on duty, and the time beyond the plan is noted (S3.7-C2)."
                    + STEP_ERRORS)
    @APIResponseSchema(ShiftView.class)
    public Response acceptHandover(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AcceptHandover facts) {
        return shown(service.acceptHandover(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/handover-refusal")
    @Operation(
            summary = "Refuse a handover",
            description =
                    "For one of the four reasons (S3.3-B6): the record is unclear, the place is unclean, property "
                            + "is missing, a major repair is unfinished. The outgoing person stays on duty."
                            + STEP_ERRORS)
    @APIResponseSchema(ShiftView.class)
    public Response refuseHandover(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RefuseHandover facts) {
        return shown(service.refuseHandover(id, ifMatch, facts));
    }

    private static Response shown(Shift shift) {
        return Answers.ok(ShiftView.of(shift), shift);
    }
}
