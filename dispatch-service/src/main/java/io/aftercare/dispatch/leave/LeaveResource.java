package io.aftercare.dispatch.leave;

import io.aftercare.dispatch.leave.LeaveSteps.ApproveLeave;
import io.aftercare.dispatch.leave.LeaveSteps.NameSubstitute;
import io.aftercare.dispatch.leave.LeaveSteps.NoteAbsenceWithoutLeave;
import io.aftercare.dispatch.leave.LeaveSteps.RefuseLeave;
import io.aftercare.dispatch.leave.LeaveSteps.RequestLeave;
import io.aftercare.dispatch.leave.LeaveSteps.WithdrawLeave;
import io.aftercare.dispatch.leave.LeaveView.RestingColleague;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Leave over HTTP. */
@Path("/v1/leaves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
class LeaveResource {
    private static final String RULES =
            " 409 duty-rule with the clause: it is asked for and approved in advance (S2-2.5b), not on a shift that was "
                    + "swapped (S3.7-G7) nor on duty on a holiday (S3.7-G8). 409 leave-overlaps when there is other leave of "
                    + "the person at that time.";
    private static final String STEP_ERRORS =
            " 404 when the caller may not know of it, 409 illegal-transition when its "
                    + "status does not allow the step, 412 when it has changed, 428 without If-Match.";

    private final LeaveService service;

    LeaveResource(LeaveService service) {
        this.service = service;
    }

    /** Those who rest then. */
    record RestingColleagues(List<RestingColleague> colleagues) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Ask for leave",
            description = "In advance, with the reason; nothing changes until a superior approves it (S2-2.5b). A "
                    + "superior may ask for somebody else, others get 403. 400 when the person is not known or the time "
                    + "ends before it begins." + RULES)
    @APIResponseSchema(value = LeaveView.class, responseCode = "201", responseDescription = "Requested")
    public Response request(@NotNull @Valid RequestLeave facts) {
        return created(service.request(facts));
    }

    @POST
    @Idempotent
    @Path("/absences")
    @Operation(
            summary = "Note an absence without leave",
            description =
                    "A superior notes that somebody is or was away without approval (旷工, S3.3-A5, S3.7-G7). No visit is "
                            + "proposed to a technician for that time. 403 for oneself, 409 leave-overlaps when leave was "
                            + "approved for some of that time, 400 when the person is not known.")
    @APIResponseSchema(value = LeaveView.class, responseCode = "201", responseDescription = "Noted")
    public Response noteAbsence(@NotNull @Valid NoteAbsenceWithoutLeave facts) {
        return created(service.noteAbsence(facts));
    }

    @GET
    @Operation(
            summary = "List leave",
            description =
                    "Newest first, with absences without leave. Staff of an outlet see its own only; the reason is "
                            + "shown to the person and to superiors.")
    public Page<LeaveView> list(
            @QueryParam("status") @Nullable LeaveStatus status,
            @QueryParam("staffLogin") @Nullable @Size(max = 64) String staffLogin,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(status, staffLogin, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a leave", description = "404 when it does not exist or the caller may not know of it.")
    @APIResponseSchema(LeaveView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @GET
    @Path("/{id}/resting-colleagues")
    @Operation(
            summary = "Name colleagues for a swap instead of a leave",
            description = "Colleagues of the outlet who rest around that time, each with a shift that could be done in "
                    + "return (S3.7-G2). 404 when the caller may not know of the leave.")
    public RestingColleagues restingColleagues(@PathParam("id") UUID id) {
        return new RestingColleagues(service.restingColleagues(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/substitute")
    @Operation(
            summary = "Name who stands in",
            description = "By the person or a superior, until it is decided; 403 for anybody else, 400 for the person "
                    + "alone." + STEP_ERRORS)
    @APIResponseSchema(LeaveView.class)
    public Response nameSubstitute(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NameSubstitute facts) {
        return shown(service.nameSubstitute(id, ifMatch, facts.substituteLogin()));
    }

    @POST
    @Idempotent
    @Path("/{id}/approval")
    @Operation(
            summary = "Approve a leave",
            description =
                    "A superior, neither the person nor the substitute (S3.7-G2), approves, and from then on assignment, "
                            + "slots and plans know of the absence. Where a shift is touched a substitute is named first, who "
                            + "is free then and takes over what has not begun; when it has begun a manager approves (S3.3-A5), "
                            + "and the duty log says so. 403 duty-rule for anybody else." + RULES + STEP_ERRORS)
    @APIResponseSchema(LeaveView.class)
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ApproveLeave facts) {
        return shown(service.approve(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/refusal")
    @Operation(
            summary = "Refuse a leave",
            description = "By a superior, with the reason; the person stays on duty." + STEP_ERRORS)
    @APIResponseSchema(LeaveView.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RefuseLeave facts) {
        return shown(service.refuse(id, ifMatch, facts.reason()));
    }

    @POST
    @Idempotent
    @Path("/{id}/withdrawal")
    @Operation(
            summary = "Withdraw a leave",
            description = "By the person or a superior before it begins; visits may be proposed again. Shifts that "
                    + "somebody has taken over stay there." + STEP_ERRORS)
    @APIResponseSchema(LeaveView.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid WithdrawLeave facts) {
        return shown(service.withdraw(id, ifMatch));
    }

    private Response created(LeaveRequest leave) {
        return Answers.created("/v1/leaves/" + leave.aggregateId(), service.view(leave), leave);
    }

    private Response shown(LeaveRequest leave) {
        return Answers.ok(service.view(leave), leave);
    }
}
