package io.aftercare.dispatch.emergency;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Emergencies over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class EmergencyResource {
    private final EmergencyService service;

    EmergencyResource(EmergencyService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Path("/{id}/emergency-assignment")
    @Operation(
            summary = "Put an emergency in first",
            description =
                    "A dispatcher, or a station head within the own outlet, gives a visit of priority P1 to a technician "
                            + "before whatever that one was to do (S3.5-I3a, S3.8-B4). The answer names the visits whose time it "
                            + "takes; they stay as they are until somebody moves them. 409 not-an-emergency for another "
                            + "priority, outside-consent-missing when the technician is from outside and no manager has consented "
                            + "(S3.8-E3b), illegal-transition after departure; 400 when the technician is unknown, 404 when the "
                            + "caller may not know of the visit, 412 when it has changed, 428 without If-Match.")
    @APIResponseSchema(EmergencyView.class)
    public Response putIn(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid PutInFirst facts) {
        var done = service.putIn(id, ifMatch, facts.technicianLogin(), facts.reason());
        return Answers.ok(done.view(), done.etag());
    }

    /** Who goes, and why that one. */
    record PutInFirst(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String technicianLogin,

            @NotNull @PlainText(max = 200) String reason) {}
}
