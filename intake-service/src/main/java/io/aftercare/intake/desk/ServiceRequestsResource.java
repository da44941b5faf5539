package io.aftercare.intake.desk;

import io.aftercare.intake.request.ServiceRequestSummary;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of requests. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class ServiceRequestsResource {
    private final Lookup lookup;

    ServiceRequestsResource(Lookup lookup) {
        this.lookup = lookup;
    }

    @GET
    @Operation(
            summary = "List service requests",
            description =
                    "Those that you may see, by the moment they were reported, newest first: partners their own,"
                            + " outlets theirs, technicians their open jobs. 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<ServiceRequestSummary> list(
            @Valid @BeanParam ListedRequests which,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return lookup.newest(which, after, limit);
    }
}
