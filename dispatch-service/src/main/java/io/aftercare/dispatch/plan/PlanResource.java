package io.aftercare.dispatch.plan;

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

/** Plans over HTTP. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class PlanResource {
    private final PlanService service;

    PlanResource(PlanService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Ask for a plan",
            description = "Routes for the visits that are open from now on until the end of the horizon, of at most 14 "
                    + "days: who goes where when (S2-3.2c, S4-3.1a). The search goes on in the background for as many "
                    + "seconds as asked for. Appointments stay with their technician and time; nobody is sent elsewhere "
                    + "while busy with a visit. With after it changes little against that plan; with whatIf some "
                    + "technicians are thought away, and the plan cannot be adopted. 400 names the field and the rule: "
                    + "until before from, too long or past, an unknown outlet, technician or plan, more visits than one "
                    + "plan takes or than the duties could ever make. 409 plan-not-finished when the plan in after is "
                    + "not finished.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "Asked for")
    public Response request(@NotNull @Valid RequestPlan request) {
        var plan = service.request(request);
        return Answers.created("/v1/plans/" + plan.aggregateId(), service.view(plan), plan);
    }

    @GET
    @Operation(
            summary = "List plans",
            description = "Newest first, without the terms of their cost. Staff of an outlet see its plans only.")
    public Page<PlanView> list(
            @QueryParam("status") @Nullable PlanStatus status,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(status, outletCode, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a plan",
            description =
                    "How far the search is, and what the best solution so far costs, term by term. The ETag changes "
                            + "with the status, not with every better solution. 404 when it does not exist or is another "
                            + "outlet's.")
    @APIResponseSchema(PlanView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @GET
    @Path("/{id}/routes")
    @Operation(
            summary = "Read the routes of a plan",
            description = "One item for each technician who has any: for each duty the visits in their order with way, "
                    + "arrival, beginning, end and slack, the pauses, and what the tour costs. Of a plan that is still "
                    + "running the best so far, which another call may show changed. 404 as for the plan.")
    public Page<RouteView> routes(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.routes(id, limit, after);
    }

    @GET
    @Path("/{id}/unplanned")
    @Operation(
            summary = "Read what a plan leaves out",
            description =
                    "Each visit with every rule that keeps it out of the ten duties that begin nearest to it, and "
                            + "what would change each. 404 as for the plan.")
    public Page<UnplannedView> unplanned(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.unplanned(id, limit, after);
    }

    @POST
    @Idempotent
    @Path("/{id}/stop")
    @Operation(
            summary = "Stop the search for a plan",
            description =
                    "The plan is finished within a second with the best solution so far; one that nobody has begun "
                            + "to search for is finished with the first that is found. 409 illegal-transition when it has ended, "
                            + "412 when its status has changed, 428 without If-Match, 404 as for the plan.")
    @APIResponseSchema(PlanView.class)
    public Response stop(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid StopPlan facts) {
        return shown(service.stop(id, ifMatch));
    }

    private Response shown(Plan plan) {
        return Answers.ok(service.view(plan), plan);
    }

    /** Stopping needs no facts. */
    record StopPlan() {}
}
