package io.aftercare.dispatch.guidance;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Plans and guidance over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class GuidanceResource {
    private final GuidanceService service;

    GuidanceResource(GuidanceService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/guidance")
    @Operation(
            summary = "Read the plan and the guidance of a visit",
            description =
                    "What technical support gave the repair group (S1-3.2b), the newest edition first; noted in the audit "
                            + "log. Without words once the customer has been erased. 404 when the caller may not know of the "
                            + "visit.")
    public GuidanceView one(@PathParam("id") UUID id) {
        return service.one(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/guidance")
    @Operation(
            summary = "Give a visit its plan and guidance",
            description =
                    "Technical support, or whoever asked for the visit, says how the work is to be done (S1-3.2b), and may "
                            + "say it anew until somebody has left: 409 illegal-transition afterwards. The visit shows the "
                            + "number of the newest edition (guidanceVersion). 409 person-erased when the customer has been "
                            + "erased, 404 when the caller may not know of the visit, 412 when it has changed, 428 without "
                            + "If-Match.")
    @APIResponseSchema(GuidanceView.class)
    public Response give(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid GiveGuidance facts) {
        var given = service.give(id, ifMatch, facts);
        return Answers.ok(given.view(), given.etag());
    }
}
