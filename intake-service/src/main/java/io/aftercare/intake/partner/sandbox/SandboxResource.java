package io.aftercare.intake.partner.sandbox;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
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

/** Beginning again over HTTP. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
class SandboxResource {
    private final SandboxService sandboxes;

    SandboxResource(SandboxService sandboxes) {
        this.sandboxes = sandboxes;
    }

    @POST
    @Idempotent
    @Path("/{id}/sandbox-reset")
    @Operation(
            summary = "Begin again from nothing in a sandbox",
            description =
                    "Cancels its open requests, forgets its customers and frees its references, in the background;"
                            + " `resetDoneAt` of the partner says when that is done. What is registered meanwhile stays. 404"
                            + " `not-found`: no such partner for you. 409 `not-a-sandbox`: it works in earnest. 412, 428: the"
                            + " version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = ResetAsked.class, responseCode = "200")
    public Response reset(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return sandboxes.reset(id, ifMatch).ok();
    }
}
