package io.aftercare.dispatch.adoption;

import io.aftercare.kit.http.Answers;
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

/** The adoption of plans over HTTP. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class AdoptionResource {
    private final AdoptionService service;

    AdoptionResource(AdoptionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Path("/{id}/adoption")
    @Operation(
            summary = "Adopt a plan",
            description =
                    "Proposes visits to the technicians whom the plan names and notes the planned times (S0-4.2a), "
                            + "at most 200 visits in one call: remaining says how many are left for the next. A visit that "
                            + "anybody changed since the plan was asked for stays as it is and is told as a conflict, until "
                            + "conflicts says PLAN or KEEP for it; one on which the technician has departed is not possible. "
                            + "What was decided before is not done again. 409 plan-not-finished, 409 what-if-plan, 412 when the "
                            + "plan's status has changed, 428 without If-Match, 404 when the plan does not exist or is another "
                            + "outlet's, 400 when the plan proposes nothing for a visit that is named.")
    @APIResponseSchema(AdoptionView.class)
    public Response adopt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AdoptPlan facts) {
        var adopted = service.adopt(id, ifMatch, facts);
        return Answers.ok(adopted.view(), adopted.plan());
    }

    @GET
    @Path("/{id}/conflicts")
    @Operation(
            summary = "Read the conflicts of a plan",
            description =
                    "Visits that anybody changed since the plan was asked for and about which nobody has decided: "
                            + "what the plan wants, what the visit was, what it is. Empty as long as the plan has no solution. "
                            + "404 when the plan does not exist or is another outlet's.")
    public Page<ConflictView> conflicts(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.conflicts(id, limit, after);
    }
}
