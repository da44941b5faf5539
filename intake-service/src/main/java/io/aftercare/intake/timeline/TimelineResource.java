package io.aftercare.intake.timeline;

import io.aftercare.kit.http.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole way of one request. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class TimelineResource {
    private final TimelineService timeline;

    TimelineResource(TimelineService timeline) {
        this.timeline = timeline;
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(
            summary = "Read the timeline of a request",
            description =
                    "Everything that any service told about it, in the order in which it happened, all on one page."
                            + " 404 `not-found`: no such request for you.")
    public Page<TimelineEntry> get(@PathParam("id") UUID id) {
        return timeline.of(id);
    }
}
