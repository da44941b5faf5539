package io.aftercare.intake.desk;

import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/**
 * One request: read it, and take the next step with it. All classes of these paths share the root path, so that a wrong
 * method is answered by 405 and not by 404.
 */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class ServiceRequestResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such request for you. 409 `illegal-transition`: its status"
                    + " does not allow this step now; `allowed` lists what may follow. 412 `precondition-failed`: somebody changed"
                    + " it since you read it. 428 `precondition-required`: no `If-Match`.";

    private final Lookup lookup;
    private final DeskService desk;

    ServiceRequestResource(Lookup lookup, DeskService desk) {
        this.lookup = lookup;
        this.desk = desk;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a service request",
            description = "With its milestones. 404 `not-found`: no such request for you.")
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return lookup.get(id).ok();
    }

    @GET
    @Path("/{id}/contact")
    @Operation(
            summary = "Read how to reach the customer of a request",
            description = "Name, telephone number, address and exact position in clear; every reading is audited."
                    + " Technicians only while the job is theirs. 403 `call-back-refused`: you only call back, and the"
                    + " customer objects to that (S3.3-E1a). 404 `not-found`: no such request for you.")
    public RequestContact contact(@PathParam("id") UUID id) {
        return lookup.contact(id);
    }

    @POST
    @Path("/{id}/triage")
    @Idempotent
    @Operation(
            summary = "Triage a request",
            description =
                    "Decides type, priority, complexity and mode of service (S2-3.2a, S1-3.1b), computes the warranty"
                            + " (S3.8-C2a) and binds the service policy, whose later versions do not touch this request."
                            + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response triage(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid TriageServiceRequest command) {
        return desk.triage(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/reclassification")
    @Idempotent
    @Operation(
            summary = "Reclassify a request",
            description = "Judges priority, policy or SLA zone anew (S2-3.2b, S3.5-I3b), between triage and the end of"
                    + " the work; at least one of them. What was counted of promised times stays counted, the new"
                    + " terms hold from now on. A policy is bound in its newest version. 409 `not-reclassifiable`: its"
                    + " status does not allow it."
                    + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response reclassify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ReclassifyServiceRequest command) {
        return desk.reclassify(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/resolution")
    @Idempotent
    @Operation(
            summary = "Resolve a request by telephone",
            description =
                    "The answer worked and the customer confirmed it (S0-3.1b, S2-3.1c). The request closes after its"
                            + " follow-up, or at once where its policy asks for none."
                            + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response resolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ResolveServiceRequest command) {
        return desk.resolve(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/visit-request")
    @Idempotent
    @Operation(
            summary = "Ask for a visit",
            description = "Somebody must come (S0-3.1c, S4-3.1a); dispatch proposes a technician. 409"
                    + " `tier-not-reached`: the policy asks for hotline and remote first (S3.5-I3a); `missing` lists what"
                    + " was neither tried nor skipped."
                    + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response requestVisit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RequestVisit command) {
        return desk.requestVisit(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/product-expectation")
    @Idempotent
    @Operation(
            summary = "Expect the product at a station",
            description = "The customer will bring or send it there (S0-3.1c); the station opens a repair on receipt."
                    + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response expectProduct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ExpectProduct command) {
        return desk.expectProduct(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(
            summary = "Cancel a request",
            description =
                    "Withdrawn, a duplicate, out of scope or too little known; what was set in motion is recalled."
                            + " 409 `repair-started`: too late, unless the repair was abandoned."
                            + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid CancelServiceRequest command) {
        return desk.cancel(id, ifMatch, command).ok();
    }
}
