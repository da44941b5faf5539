package io.aftercare.feedback.followup;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Follow-ups over HTTP; they are opened by what the repair and the intake service tell. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups", description = "Calls to customers after a service, and what came of them")
class FollowUpResource {
    private final FollowUpService followUps;
    private final Caller caller;

    FollowUpResource(FollowUpService followUps, Caller caller) {
        this.followUps = followUps;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/attempt")
    @Idempotent
    @Operation(
            summary = "Record a call that did not get through",
            description = "The last attempt that the service policy allows makes the follow-up UNREACHABLE. 403"
                    + " `own-repair` when you did the repair; 409 when it is not open; 412 when it changed since you read"
                    + " it, 428 without `If-Match`.")
    @APIResponseSchema(FollowUpView.class)
    public Response attempt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid FollowUpStep.RecordAttempt step) {
        return shown(followUps.attempt(id, ifMatch, step, caller));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(
            summary = "Record what the customer said",
            description =
                    "Closes the follow-up (S0-3.2f, S1-3.4b); a score at or under the mark of the policy, or a problem"
                            + " that is not solved, opens an investigation instead (S1-3.4d). 403 `own-repair` when you did the"
                            + " repair; 409 when it is not open; 412 when it changed since you read it, 428 without `If-Match`.")
    @APIResponseSchema(FollowUpView.class)
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid FollowUpStep.RecordAnswer step) {
        return shown(followUps.answer(id, ifMatch, step, caller));
    }

    @POST
    @Path("/{id}/investigation")
    @Idempotent
    @Operation(
            summary = "Record cause and measure",
            description = "Why the customer was not content and what is done about it (S1-3.4d, S2-3.3c). 409 unless an"
                    + " investigation is open; 412 when it changed since you read it, 428 without `If-Match`.")
    @APIResponseSchema(FollowUpView.class)
    public Response investigate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid FollowUpStep.RecordInvestigation step) {
        return shown(followUps.investigate(id, ifMatch, step, caller));
    }

    @POST
    @Path("/{id}/customer-informed")
    @Idempotent
    @Operation(
            summary = "Record that the customer knows cause and measure",
            description =
                    "Closes the follow-up (S1-3.4d). 409 before cause and measure are found; 412 when it changed since"
                            + " you read it, 428 without `If-Match`.")
    @APIResponseSchema(FollowUpView.class)
    public Response informCustomer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid FollowUpStep.InformCustomer step) {
        return shown(followUps.informCustomer(id, ifMatch, step, caller));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a follow-up",
            description = "404 when there is none, or it belongs to a partner or an outlet that is not yours.")
    @APIResponseSchema(FollowUpView.class)
    public Response find(@PathParam("id") UUID id) {
        return shown(followUps.find(id, caller));
    }

    @GET
    @Path("/{id}/comment")
    @Operation(
            summary = "Read what the customer said in own words",
            description = "Noted in the audit log. No `comment` when there is none, or the customer has been erased.")
    public FollowUpView.CommentView comment(@PathParam("id") UUID id) {
        return new FollowUpView.CommentView(followUps.comment(id, caller).orElse(null));
    }

    @GET
    @Operation(
            summary = "List follow-ups",
            description = "Newest service first; only those of your partner and your outlet when you have one."
                    + " `status=OPENED&overdue=true` are the calls that are late.")
    public Page<FollowUpView> list(
            @QueryParam("status") @Nullable FollowUpStatus status,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("overdue") @Nullable @Pattern(regexp = "true|false") String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new FollowUps.Filter(
                status,
                serviceRequestId,
                overdue == null ? null : Boolean.valueOf(overdue),
                caller.partner().orElse(null),
                caller.outlet().orElse(null));
        return followUps.list(filter, after, limit);
    }

    private static Response shown(FollowUp followUp) {
        return Answers.ok(FollowUpView.of(followUp), followUp);
    }
}
