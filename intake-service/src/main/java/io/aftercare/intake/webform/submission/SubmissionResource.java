package io.aftercare.intake.webform.submission;

import io.aftercare.intake.registration.RegisterServiceRequest;
import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came by web forms over HTTP, for the desk. */
@Path("/v1/web-submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web forms")
class SubmissionResource {
    private static final String REFUSALS = " 404 `not-found`: no such submission for you. 409 `illegal-transition`: it"
            + " is registered or dismissed. 412, 428: the version in `If-Match` is stale, missing.";

    private final SubmissionService submissions;

    SubmissionResource(SubmissionService submissions) {
        this.submissions = submissions;
    }

    @GET
    @Operation(
            summary = "List what came by web forms",
            description =
                    "Newest first (S0-3.1a). `RECEIVED` and `SUSPECTED` wait for the desk. Every reading is audited. 400"
                            + " `invalid-request`: a bad filter, limit or cursor.")
    public Page<SubmissionView> list(
            @QueryParam("status") @Nullable SubmissionStatus status,
            @QueryParam("formId") @Nullable UUID formId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return submissions.newest(new WebSubmissions.Filter(status, formId), after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one submission",
            description = "With what the sender wrote; audited. 404 `not-found`: no such submission for you.")
    @APIResponseSchema(value = SubmissionView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return submissions.get(id).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/registration")
    @Operation(
            summary = "Make a service request of a submission",
            description =
                    "As `POST /v1/service-requests` with channel WEB, in the network of the form, once (S1-3.1a). 400"
                            + " `invalid-request`: a field is missing or wrong, or another channel or network is named."
                            + REFUSALS)
    @APIResponseSchema(value = ServiceRequestView.class, responseCode = "201")
    public Response register(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RegisterServiceRequest command) {
        var registered = submissions.register(id, ifMatch, command);
        return registered.created("/v1/service-requests/" + registered.view().id());
    }

    @POST
    @Idempotent
    @Path("/{id}/dismissal")
    @Operation(
            summary = "Dismiss a submission",
            description =
                    "Nothing is to be done about it: no person sent it, or it is no request for service." + REFUSALS)
    @APIResponseSchema(value = SubmissionView.class, responseCode = "200")
    public Response dismiss(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return submissions.dismiss(id, ifMatch).ok();
    }
}
