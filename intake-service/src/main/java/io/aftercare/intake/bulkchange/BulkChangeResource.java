package io.aftercare.intake.bulkchange;

import io.aftercare.kit.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Many requests at once. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class BulkChangeResource {
    private final BulkChangeService bulk;

    BulkChangeResource(BulkChangeService bulk) {
        this.bulk = bulk;
    }

    @POST
    @Path("/bulk-changes")
    @Idempotent
    @Operation(
            summary = "Change many requests",
            description = "Gives up to 500 requests to somebody, changes their tags, cancels them for a reason, or all"
                    + " of it in this order. Each is changed as a whole or not at all, apart from the others, by the"
                    + " steps `assignment`, `tagging` and `cancellation`; a refused one is told with the code that its"
                    + " step has. Repeated with its Idempotency-Key after a lost answer, the call goes on where it came"
                    + " to. 400 `invalid-request`: nothing to change, or a request twice. 403 `forbidden`: giving to"
                    + " somebody is for staff of the desk, dispatch and heads, cancelling for agents and partners. 429"
                    + " `too-many-requests`: several bulk changes run already.")
    public RestResponse<BulkResult> change(@Context HttpHeaders headers, @NotNull @Valid ChangeMany command) {
        return RestResponse.ok(bulk.change(headers.getHeaderString("Idempotency-Key"), command));
    }
}
