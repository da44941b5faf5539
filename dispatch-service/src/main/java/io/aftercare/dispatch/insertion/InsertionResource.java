package io.aftercare.dispatch.insertion;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one more visit fits into a plan, over HTTP. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class InsertionResource {
    private final InsertionService service;

    InsertionResource(InsertionService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/visits/{visitId}/choices")
    @Operation(
            summary = "Weigh one visit against a plan",
            description =
                    "For each duty of a finished plan what it would cost to make this visit too, term by term, while "
                            + "everything else goes on as planned; or every rule that keeps it out, and what would change it "
                            + "(S2-3.2c). For emergencies, and for visits that have to go elsewhere. 404 when the plan or the "
                            + "visit does not exist or is another outlet's, 409 plan-not-finished, 409 visit-not-plannable when "
                            + "somebody has departed for it, it has ended, or its time lies outside of the plan's.")
    public InsertionView choices(@PathParam("id") UUID id, @PathParam("visitId") UUID visitId) {
        return service.insertion(id, visitId);
    }
}
