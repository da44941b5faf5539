package io.aftercare.intake.find;

import io.aftercare.intake.request.ServiceRequestSummary;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The list of requests. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class ServiceRequestsResource {
    private static final String SCOPE =
            " Those that you may see, by the moment they were reported, newest first: partners their own, outlets"
                    + " theirs, technicians their open jobs. 400 `invalid-request`: a bad condition, limit or cursor.";

    private final Finder finder;

    ServiceRequestsResource(Finder finder) {
        this.finder = finder;
    }

    @GET
    @Operation(summary = "List service requests", description = "By conditions that all hold together." + SCOPE)
    public Page<ServiceRequestSummary> list(
            @Valid @BeanParam ListedRequests which,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return finder.newest(which.conditions(), after, limit);
    }

    @POST
    @Path("/search")
    @Idempotent
    @Operation(
            summary = "Search service requests",
            description = "A read, with its conditions in the body, because addresses are logged on their way and must"
                    + " name no telephone number; it also searches by words of the symptom and around a place. It"
                    + " changes nothing; the same Idempotency-Key gives the same page again."
                    + SCOPE)
    public RestResponse<Page<ServiceRequestSummary>> search(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable Cursor after,
            @NotNull @Valid FindRequests conditions) {
        return RestResponse.ok(finder.newest(conditions, after, limit));
    }
}
