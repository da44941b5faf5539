package io.aftercare.intake.registration;

import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.kit.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door by which every request comes in. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class RegistrationResource {
    private final RegistrationService registration;

    RegistrationResource(RegistrationService registration) {
        this.registration = registration;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Register a service request",
            description =
                    "Writes down a problem or need with name, contact, product and purchase date (S0-3.1a, S3.8-C2a)."
                            + " The customer is found by telephone number within the network or added. The caller becomes the first"
                            + " responder for ever (S3.3-D1). `possibleDuplicateOf` names an open request of the last 7 days about"
                            + " the same product of the same customer (S3.5-B7c). 409 `external-reference-taken` with"
                            + " `serviceRequestId`: the reference names another request. 409 `conversation-linked`, `call-linked` with"
                            + " `serviceRequestId`: the conversation or call has made a request already (S1-3.1a). 400 `invalid-request`: a field is missing"
                            + " or wrong.")
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterServiceRequest command) {
        var registered = registration.register(command);
        return registered.created("/v1/service-requests/" + registered.view().id());
    }
}
