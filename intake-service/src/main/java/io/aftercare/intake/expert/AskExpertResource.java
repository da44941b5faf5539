package io.aftercare.intake.expert;

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

/** Where a question to an expert begins: at its request. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Expert questions")
class AskExpertResource {
    private final ExpertService experts;

    AskExpertResource(ExpertService experts) {
        this.experts = experts;
    }

    @POST
    @Path("/{id}/expert-questions")
    @Idempotent
    @Operation(
            summary = "Ask an expert about a request",
            description =
                    "What nobody at the desk can answer at once goes to a group that can, and the customer is told"
                            + " when the reply will come (S3.3-C2, S2-3.1d, T04). 400 `invalid-request`: a field breaks a rule, as"
                            + " `after-asked`. 404 `not-found`: no such request for you. 409 `nothing-to-ask`: the request is"
                            + " over. 412, 428: the version of the request in `If-Match` is stale, missing.")
    @APIResponseSchema(value = ExpertQuestionView.class, responseCode = "201", responseDescription = "Asked")
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AskExpert command) {
        var asked = experts.ask(id, ifMatch, command);
        return asked.created("/v1/expert-questions/" + asked.view().id());
    }
}
