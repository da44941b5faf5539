package io.aftercare.intake.cooperation;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a cooperation begins: at the request for which it is needed. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperation of departments")
class AskCooperationResource {
    private final CooperationService cooperations;

    AskCooperationResource(CooperationService cooperations) {
        this.cooperations = cooperations;
    }

    @POST
    @Path("/{id}/cooperations")
    @Idempotent
    @Operation(
            summary = "Ask another department to cooperate",
            description =
                    "What lies outside the own duty goes to the department whose it is, with a time by which the answer is"
                            + " needed; the first responder stays (S1-2.2.1b, S3.3-D2, S3.5-D1). Where it is said who is in charge,"
                            + " the next one is asked when the one before does not accept within an hour, unless configured"
                            + " otherwise (S3.5-B4). 400"
                            + " `invalid-request`: a field breaks a rule, as `after-asked`, `another-department`. 404"
                            + " `not-found`: no such request for you. 409 `nothing-to-cooperate`: the request is over. 412,"
                            + " 428: the version of the request in `If-Match` is stale, missing.")
    @APIResponseSchema(value = CooperationView.class, responseCode = "201", responseDescription = "Asked")
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AskCooperation command) {
        var asked = cooperations.ask(id, ifMatch, command);
        return asked.created("/v1/cooperations/" + asked.view().id());
    }
}
