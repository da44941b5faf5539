package io.aftercare.intake.feed;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed over HTTP. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class FeedResource {
    private final Feed feed;
    private final Caller caller;

    FeedResource(Feed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Pull the events of your requests",
            description = "Everything that happened to the requests of the calling partner (S0-4.1c), oldest first, as"
                    + " CloudEvents in JSON. Keep `next` and ask for what comes `after` it: nothing ever appears"
                    + " behind it. `next` is always given; a page may hold fewer events than the limit while there"
                    + " are more, and you have everything when `next` is the `after` that you sent. Without `after`"
                    + " the feed starts with the oldest event that is kept (90 days by default). `types`: only"
                    + " these, with commas between them. 410 `cursor-expired` with `oldest`: something after the"
                    + " cursor is not kept any more. 400 `invalid-request`: an unknown type, a bad limit or cursor."
                    + " 403 `partner-required`: the token names no partner.")
    public Page<CloudEvent> list(
            @QueryParam("types") @DefaultValue("") @Size(max = 2_000) String types,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable FeedCursor after) {
        return feed.page(Partners.ofToken(caller), after, PublicTypes.namedIn("types", types), limit)
                .map(CloudEvent::of);
    }
}
