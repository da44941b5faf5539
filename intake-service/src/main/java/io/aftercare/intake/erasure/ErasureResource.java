package io.aftercare.intake.erasure;

import io.aftercare.intake.customer.CustomerView;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Erasing a person over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class ErasureResource {
    private final ErasureService erasures;

    ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @POST
    @Path("/{id}/erasure")
    @Idempotent
    @Operation(
            summary = "Erase a person for good",
            description =
                    "The key of the person is destroyed, here and in every service that hears `customer.erased.v1` (S1-8.1b,"
                            + " S1-8.2b): name, numbers, addresses, contacts, sites, what was said in requests, conversations"
                            + " and calls cannot be read any more, and no number or address finds them; the anonymous cases"
                            + " stay (S2-6.2b). A caller with the same number is a new customer. Erasing again changes"
                            + " nothing. Another replica may read the person for a minute. 400 `invalid-request`: the ground"
                            + " is not the caller's to say. 404 `not-found`: no such customer for you. 409"
                            + " `customer-has-open-requests` with `serviceRequestIds`, `legal-hold` (S2-6.2d). 412, 428: the version in `If-Match` is"
                            + " stale, missing.")
    @APIResponseSchema(value = CustomerView.class, responseCode = "200")
    public Response erase(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid EraseCustomer command) {
        return erasures.erase(id, ifMatch, command).ok();
    }
}
