package io.aftercare.intake.cooperation;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What departments ask of each other, over HTTP. */
@Path("/v1/cooperations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperation of departments")
class CooperationResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " cooperation for you. 409 `illegal-transition`: its status does not allow this step. 412, 428: the version"
            + " in `If-Match` is stale, missing.";

    private static final String OF_THE_DEPARTMENT =
            " By anybody of the department that is asked (S3.5-B4). 403 `another-department`: you are of another one.";

    private final CooperationService cooperations;
    private final Clock clock;

    CooperationResource(CooperationService cooperations, Clock clock) {
        this.cooperations = cooperations;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List cooperations of departments",
            description =
                    "Of the requests that you see, newest first, without their texts; with `department` its work list, with"
                            + " `firstResponder` what somebody waits for (S3.3-D2), with `overdue=true` what is late (S1-2.2.1b)."
                            + " 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<CooperationView> list(
            @QueryParam("department") @Nullable Department department,
            @QueryParam("status") @Nullable CooperationStatus status,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("firstResponder")
                    @Pattern(regexp = Owner.LOGIN) @Parameter(description = "Login of who was told of the request first")
                    @Nullable String firstResponder,
            @QueryParam("inCharge")
                    @Pattern(regexp = Owner.LOGIN) @Parameter(description = "Login of who is in charge of it in the department")
                    @Nullable String inCharge,
            @QueryParam("overdue")
                    @Pattern(regexp = "true|false") @Parameter(description = "`true`: only those that are owed and were due before now")
                    @Nullable String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new Cooperations.Filter(
                department,
                status,
                serviceRequestId,
                firstResponder,
                inCharge,
                Boolean.parseBoolean(overdue) ? clock.instant() : null);
        return cooperations.newest(filter, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a cooperation",
            description = "With what was asked, answered, complained about and decided. 404 `not-found`: no such"
                    + " cooperation for you.")
    @APIResponseSchema(CooperationView.class)
    public Response get(@PathParam("id") UUID id) {
        return cooperations.get(id).ok();
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(
            summary = "Accept to cooperate",
            description = "The answer is owed by the due time (S3.5-D1)." + OF_THE_DEPARTMENT + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid When command) {
        return cooperations.accept(id, ifMatch, command.at()).ok();
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(
            summary = "Answer what was asked",
            description = "Which ends it (S1-2.2.1b)." + OF_THE_DEPARTMENT + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Statement command) {
        return cooperations.answer(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @Operation(
            summary = "Refuse to cooperate, with the reason",
            description = "Unless the office has decided (S3.5-D2)." + OF_THE_DEPARTMENT + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Statement command) {
        return cooperations.refuse(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(summary = "Withdraw what was asked", description = "It has become needless." + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid When command) {
        return cooperations.withdraw(id, ifMatch, command.at()).ok();
    }

    @POST
    @Path("/{id}/complaint")
    @Idempotent
    @Operation(
            summary = "Complain to the responsible manager",
            description =
                    "By the first responder of the request, once, when the department has refused or let the time pass"
                            + " (S3.3-D4). A manager acknowledges it in a day unless configured otherwise; then a superior is"
                            + " told. 403 `first-responder-only`: somebody else was told first. 409"
                            + " `cooperation-not-refused`: its time is not over. 409 `complaint-made`: there is one."
                            + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response complain(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Complain command) {
        return cooperations.complain(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/complaint-acknowledgement")
    @Idempotent
    @Operation(
            summary = "Acknowledge the complaint",
            description = "By the responsible manager (S3.3-D4). 409 `no-open-complaint`: none waits." + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid When command) {
        return cooperations.acknowledge(id, ifMatch, command.at()).ok();
    }

    @POST
    @Path("/{id}/deadlock")
    @Idempotent
    @Operation(
            summary = "Bring a deadlock to the office",
            description = "When the department has refused or let the time pass (S3.5-D2). 409"
                    + " `cooperation-not-refused`: its time is not over."
                    + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response deadlock(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid When command) {
        return cooperations.deadlock(id, ifMatch, command.at()).ok();
    }

    @POST
    @Path("/{id}/opinions")
    @Idempotent
    @Operation(
            summary = "Tell the office an opinion",
            description = "Of either side, until it decides (S3.5-D2). 409 `not-deadlocked`: the office is not asked."
                    + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response opine(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Statement command) {
        return cooperations.opine(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/adjudication")
    @Idempotent
    @Operation(
            summary = "Decide a deadlock for the office",
            description =
                    "It binds (S3.5-D2): what is `OWED` is answered by `dueAt` and cannot be refused any more, and a superior"
                            + " is told when it is late; otherwise nothing is owed. 403 `own-dispute`: you are of one of the"
                            + " two departments."
                            + REFUSALS)
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response adjudicate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Adjudicate command) {
        return cooperations.adjudicate(id, ifMatch, command).ok();
    }

    /** When it happened; now without it. */
    @Schema(name = "CooperationMoment")
    record When(@Nullable Instant at) {}

    /** What the manager is told. */
    @Schema(name = "ComplainOfCooperation")
    record Complain(
            @NotNull @PlainText(max = 4000, multiline = true) @Schema(description = "Encrypted; may name people")
            String text,

            @Pattern(regexp = Owner.LOGIN) @Schema(description = "Login of somebody, where it is not the department as a whole")
            @Nullable String person,

            @Nullable Instant at) {

        /** Without the text. */
        @Override
        public String toString() {
            return "Complain[" + at + "]";
        }
    }
}
