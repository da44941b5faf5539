package io.aftercare.intake.phone;

import io.aftercare.intake.phone.CallService.Known;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls over HTTP: the exchange tells, agents look. */
@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
class CallResource {
    private final CallService service;

    CallResource(CallService service) {
        this.service = service;
    }

    @POST
    @Path("/reports")
    @Idempotent
    @Operation(
            summary = "Report what happens to a call",
            description = "By the telephone exchange: it rings, is answered, has ended (S3.3-A3, S3.7-E5b). Reports may"
                    + " come late, twice and in any order. 400 `invalid-request`: a field breaks a rule.")
    @APIResponseSchema(value = Known.class, responseCode = "200")
    public Response report(@NotNull @Valid ReportCall report) {
        return Response.ok(service.report(report)).build();
    }

    @GET
    @Path("/current")
    @Operation(
            summary = "See the own calls",
            description = "What rings at or is answered by the calling agent, and what ended in the last 15 minutes"
                    + " without having become a request; the newest first, with the customer who has the number and what is"
                    + " open for that customer (S3.5-B7c). A request that a call told names the call by its `callId`. The"
                    + " reading is audited.")
    public Page<CallView> current() {
        return service.current();
    }
}
