package io.aftercare.dispatch.weighting;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Policies of weights over HTTP. */
@Path("/v1/assignment-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assignment policies")
class WeightPolicyResource {
    private static final String STEP_ERRORS =
            " 403 for staff of an outlet and another scope, 404 when the caller may not"
                    + " know of it, 409 illegal-transition when its status does not allow the step, 412 when it has changed, 428"
                    + " without If-Match.";
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int MOST = 2_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final WeightPolicyService service;
    private final PastDecisions decisions;
    private final Caller caller;

    WeightPolicyResource(WeightPolicyService service, PastDecisions decisions, Caller caller) {
        this.service = service;
        this.decisions = decisions;
        this.caller = caller;
    }

    /** When the policy is to hold; at once when it is missing. */
    record ActivatePolicy(@Nullable Instant from) {}

    record RetirePolicy() {}

    @POST
    @Idempotent
    @Operation(
            summary = "Draft an assignment policy",
            description =
                    "Weights of the terms by which technicians are ranked (S2-3.2c, S4-3.1a) and, if they are not to"
                            + " be the usual ones, routes are planned, as the next edition of their name, for one"
                            + " outlet or for all that have none of their own. Nothing is decided by it before it is"
                            + " activated (S0-6.1). 400 when the outlet is unknown, 403 for staff of another outlet.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201", responseDescription = "Drafted")
    public Response draft(@NotNull @Valid DraftPolicy draft) {
        var policy = service.draft(draft);
        return Answers.created("/v1/assignment-policies/" + policy.aggregateId(), PolicyView.of(policy), policy);
    }

    @GET
    @Operation(
            summary = "List assignment policies",
            description = "The last drafted first. Staff of an outlet see its own and those for all outlets.")
    public Page<PolicyView> list(
            @QueryParam("status") @Nullable PolicyStatus status,
            @QueryParam("name") @Nullable @Size(max = 64) String name,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(status, name, limit, after);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Read an assignment policy",
            description = "With its weights and the time in which it holds. 404 when the caller may not know of it.")
    @APIResponseSchema(PolicyView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/activation")
    @Operation(
            summary = "Activate an assignment policy",
            description =
                    "From a moment on, now or later (S0-6.1), decisions for its outlets are taken by it and routes"
                            + " planned; what would hold then or begin later is retired. Plans that were asked for before keep"
                            + " theirs. 400 for a moment that has passed." + STEP_ERRORS)
    @APIResponseSchema(PolicyView.class)
    public Response activate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ActivatePolicy facts) {
        var from = facts.from();
        if (from != null && from.isAfter(LAST)) {
            throw new InvalidField("from", "plausible-moment", "The moment lies in this century");
        }
        return shown(service.activate(id, ifMatch, from));
    }

    @POST
    @Idempotent
    @Path("/{id}/retirement")
    @Operation(
            summary = "Retire an assignment policy",
            description = "The outlet is ranked by the policy for all outlets again (S0-6.1). 409 default-policy-needed"
                    + " for that one: it is only ever followed." + STEP_ERRORS)
    @APIResponseSchema(PolicyView.class)
    public Response retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RetirePolicy facts) {
        return shown(service.retire(id, ifMatch));
    }

    @GET
    @Path("/{id}/comparison")
    @Operation(
            summary = "Compare two assignment policies on past days",
            description = "Ranks the decisions of at most 31 past days again by both (S2-3.2c): in how many another"
                    + " technician would have been first, and the sums of what was measured for those who would. Of each"
                    + " decision those who were listed in its explanation are compared, the best twenty of that time."
                    + " With an outlet, its visits only; staff of an outlet compare those of their own. Nothing is"
                    + " changed. 400 for a span that is not plausible, 404 when one of the policies is not visible.")
    public ComparisonView compare(
            @PathParam("id") UUID id,
            @QueryParam("with") @NotNull @Nullable UUID with,
            @QueryParam("from") @Parameter(description = "Decided at this moment or later") @NotNull @Nullable Instant from,
            @QueryParam("until") @Parameter(description = "Decided before this moment") @NotNull @Nullable Instant until,
            @QueryParam("outlet") @Nullable @Size(max = 32) String outlet) {
        var begin = plausible("from", from);
        var end = plausible("until", until);
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw new InvalidField("until", "at-most-31-days", "The span has between one moment and 31 days");
        }
        var one = service.one(id).named();
        var other = service.one(with == null ? id : with).named();
        var comparison = new Comparison(one, other);
        var cut = decisions.tell(begin, end, caller.outlet().orElse(outlet), MOST, comparison::add);
        return new ComparisonView(
                begin, end, comparison.decisions(), comparison.differing(), cut, comparison.one(), comparison.other());
    }

    private static Instant plausible(String field, @Nullable Instant moment) {
        if (moment == null || moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new InvalidField(field, "plausible-moment", "The moment lies in this century");
        }
        return moment;
    }

    private static Response shown(WeightPolicy policy) {
        return Answers.ok(PolicyView.of(policy), policy);
    }
}
