package io.aftercare.dispatch.exemption;

import io.aftercare.dispatch.visit.VisitView;
import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Exemptions over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class ExemptionResource {
    private final ExemptionService service;

    ExemptionResource(ExemptionService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/exemptions")
    @Operation(
            summary = "Read the exemptions of a visit",
            description =
                    "Which limits of the visit the customer was told of beforehand, why, when, and who approved it "
                            + "(S1-4.1b). The note is shown to those who approve, and that is noted in the audit log. 404 "
                            + "when the caller may not know of the visit.")
    public ExemptionView list(@PathParam("id") UUID id) {
        return service.of(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/exemptions")
    @Operation(
            summary = "Exempt a visit from a limit",
            description =
                    "Special circumstances were explained to the customer: the limit for agreeing a time (S1-4.1a, "
                            + "S1-4.1c), for leaving (S3.5-I3b) or for arriving (S1-4.1b) is lifted, or another time counts. "
                            + "Nobody is told when the former one is over. What the customer was told of leaving and arriving "
                            + "holds for the next technician, too, until the visit is missed. 409 visit-exemption-too-late with "
                            + "dueAt when it was due already, visit-limit-not-open when nothing of this kind is due now; 403 "
                            + "exemption-of-own-visit for whoever makes the visit; 400 when the customer was told in the "
                            + "future or before the notice, or the other time is none later. 404 when the caller may not know of "
                            + "the visit, 412 when it has changed, 428 without If-Match.")
    @APIResponseSchema(VisitView.class)
    public Response tell(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid TellExemption facts) {
        var exempted = service.tell(id, ifMatch, facts);
        return Answers.ok(exempted.view(), exempted.etag());
    }
}
