package io.aftercare.kpi.indicator;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kpi.fact.Facts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Making all facts anew from the journal, over HTTP. */
@Path("/v1/indicators/recomputation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
class RecomputationResource {
    private final Facts facts;

    RecomputationResource(Facts facts) {
        this.facts = facts;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Makes all facts anew from the journal",
            description = "For an administrator who wants to see that the figures are what the events say. Every row is"
                    + " replaced by one made of all events of its request; figures stay readable meanwhile, and events"
                    + " that are heard meanwhile come first. Answers 202 at once; follow it by a GET. Errors: 400"
                    + " without Idempotency-Key, 403.")
    @APIResponseSchema(value = Recomputation.class, responseCode = "202")
    public RestResponse<Recomputation> begin() {
        return RestResponse.accepted(new Recomputation(facts.remakeAll()));
    }

    @GET
    @Operation(
            summary = "Tells how far the figures are behind the events",
            description = "And how many requests a recomputation still has before it. Errors: 403.")
    public Progress progress() {
        var progress = facts.progress();
        return new Progress(progress.pending(), progress.recomputing(), progress.lastEventAt());
    }

    /** A recomputation that began. */
    record Recomputation(
            @Schema(description = "How many requests get new facts.")
            long requests) {}

    /** How far the facts are. */
    record Progress(
            @Schema(description = "Events heard that are not in the figures yet.")
            long pendingEvents,

            @Schema(description = "Requests that a recomputation has before it.")
            long recomputing,

            @Schema(description = "When the latest event in the figures happened.") @Nullable Instant lastEventAt) {}
}
