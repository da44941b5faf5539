package io.aftercare.intake.hold;

import io.aftercare.kit.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Holding a customer over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class CustomerHoldResource {
    private final HoldService holds;

    CustomerHoldResource(HoldService holds) {
        this.holds = holds;
    }

    @POST
    @Path("/{id}/legal-holds")
    @Idempotent
    @Operation(
            summary = "Keep the data of a customer from erasure",
            description =
                    "For a dispute or an authority (S2-6.2d): until it is lifted, the customer is erased neither on"
                            + " wish nor by the retention rules. 404 `not-found`: no such customer for you. 409 `customer-erased`.")
    @APIResponseSchema(value = HoldView.class, responseCode = "201")
    public Response place(@PathParam("id") UUID id, @NotNull @Valid PlaceHold command) {
        var placed = holds.place(id, command);
        return placed.created("/v1/retention/holds/" + placed.view().id());
    }
}
