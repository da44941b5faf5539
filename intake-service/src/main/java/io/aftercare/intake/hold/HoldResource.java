package io.aftercare.intake.hold;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Legal holds over HTTP. */
@Path("/v1/retention/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class HoldResource {
    private final HoldService holds;

    HoldResource(HoldService holds) {
        this.holds = holds;
    }

    @GET
    @Operation(
            summary = "List legal holds",
            description =
                    "Those of your network, newest first, by cursor; audited (S2-6.2d). 400 `invalid-request`: a bad"
                            + " filter, limit or cursor.")
    public Page<HoldView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("status") @Nullable HoldStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return holds.list(customerId, status, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one legal hold",
            description = "Audited (S2-6.2d). 404 `not-found`: no such hold for you.")
    @APIResponseSchema(value = HoldView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return holds.get(id).ok();
    }

    @POST
    @Path("/{id}/lifting")
    @Idempotent
    @Operation(
            summary = "Lift a legal hold",
            description =
                    "The data may be erased again, unless another hold is active (S2-6.2d). 404 `not-found`. 409"
                            + " `illegal-transition`: it is lifted already. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = HoldView.class, responseCode = "200")
    public Response lift(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return holds.lift(id, ifMatch).ok();
    }
}
