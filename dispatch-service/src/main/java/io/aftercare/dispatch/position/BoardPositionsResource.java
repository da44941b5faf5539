package io.aftercare.dispatch.position;

import io.aftercare.kit.http.InvalidField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The positions on a board over HTTP. */
@Path("/v1/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Board")
class BoardPositionsResource {
    private final PositionService service;

    BoardPositionsResource(PositionService service) {
        this.service = service;
    }

    @GET
    @Path("/positions")
    @Operation(
            summary = "Read where the technicians of an outlet are",
            description = "The last position of each technician of the outlet who consented and told one lately"
                    + " (S0-4.2a), at most three hundred, by login. Each reading is noted in the audit log for each"
                    + " technician who is shown. 404 when there is no such outlet or it is another one's.")
    public PositionView.Shown read(@QueryParam("outlet") @NotNull @Size(max = 32) @Nullable String outlet) {
        if (outlet == null) {
            throw new InvalidField("outlet", "not-null", "The code of the outlet is missing");
        }
        return new PositionView.Shown(service.ofOutlet(outlet));
    }
}
