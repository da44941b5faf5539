package io.aftercare.intake.expert;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions to experts over HTTP. */
@Path("/v1/expert-questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Expert questions")
class ExpertQuestionResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " question for you. 409 `illegal-transition`: its status does not allow this step. 412, 428: the version in"
            + " `If-Match` is stale, missing.";

    private final ExpertService experts;
    private final Clock clock;

    ExpertQuestionResource(ExpertService experts, Clock clock) {
        this.experts = experts;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List questions to experts",
            description =
                    "Of the requests that you see, newest first, without their texts; `overdue=true` is the list of"
                            + " promises that are broken and still open (S3.3-C2). 400 `invalid-request`: a bad filter, limit or"
                            + " cursor.")
    public Page<ExpertQuestionView> list(
            @QueryParam("status") @Nullable QuestionStatus status,
            @QueryParam("group") @Pattern(regexp = AskExpert.GROUP) @Size(max = 64) @Nullable String group,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("overdue")
                    @Pattern(regexp = "true|false") @Parameter(description = "`true`: only those whose customer should have had the reply before now")
                    @Nullable String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new ExpertQuestions.Filter(
                status, group, serviceRequestId, Boolean.parseBoolean(overdue) ? clock.instant() : null);
        return experts.newest(filter, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a question to an expert",
            description = "With question and answer. 404 `not-found`: no such question for you.")
    @APIResponseSchema(ExpertQuestionView.class)
    public Response get(@PathParam("id") UUID id) {
        return experts.get(id).ok();
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(summary = "Answer a question", description = "By an expert (S3.3-C2)." + REFUSALS)
    @APIResponseSchema(value = ExpertQuestionView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AnswerQuestion command) {
        return experts.answer(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/reply")
    @Idempotent
    @Operation(
            summary = "Note that the customer has the reply",
            description = "Which ends what was promised (T05, S3.3-C2)." + REFUSALS)
    @APIResponseSchema(value = ExpertQuestionView.class, responseCode = "200")
    public Response reply(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Moment command) {
        return experts.reply(id, ifMatch, command.at()).ok();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(summary = "Withdraw a question", description = "It has become needless." + REFUSALS)
    @APIResponseSchema(value = ExpertQuestionView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Moment command) {
        return experts.withdraw(id, ifMatch, command.at()).ok();
    }

    /** When it happened; now without it. */
    @Schema(name = "ExpertMoment")
    record Moment(@Nullable Instant at) {}
}
