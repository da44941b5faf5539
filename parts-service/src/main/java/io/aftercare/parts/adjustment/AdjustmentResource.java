package io.aftercare.parts.adjustment;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.identity.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of the books over HTTP; they are read as moves of the ledger. */
@Path("/v1/stock/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
class AdjustmentResource {
    private final AdjustmentService adjustments;
    private final Caller caller;

    AdjustmentResource(AdjustmentService adjustments, Caller caller) {
        this.adjustments = adjustments;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Correct the books of a part at a location",
            description = "S1-6.2b. The quantity is what has to be added to the books, negative when pieces are "
                    + "lacking. Pieces that were found are reserved for the repairs that are short, the longest waiting "
                    + "first. 400 when the part or the location is unknown or the quantity is zero; 409 "
                    + "stock-is-promised when less would be there than is promised to repairs.")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201")
    public Response adjust(@NotNull @Valid AdjustStock command) {
        var adjustment = adjustments.adjust(command.checked(), caller);
        return Response.status(201)
                .header("Location", "/v1/stock/moves/" + adjustment.id())
                .entity(adjustment)
                .build();
    }
}
