package io.aftercare.intake.identity;

import io.aftercare.kit.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Recognising customers over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class MatchResource {
    private final MatchService matches;

    MatchResource(MatchService matches) {
        this.matches = matches;
    }

    @POST
    @Path("/matches")
    @Idempotent
    @Operation(
            summary = "Find the customers who may be meant",
            description =
                    "A read, with what is known in the body, because addresses are logged on their way and must name nobody."
                            + " Customers of one network by telephone number, serial, name, address and what they say"
                            + " (S3.5-B7c), in spite of slips of the pen; who was merged tells into whom. `score` is the sum"
                            + " of the `points` of all `terms`: 80 and more is `SAME`, 50 `LIKELY`, 20 `POSSIBLE`, less is not"
                            + " shown. No personal data is opened or answered. 400 `invalid-request`: nothing to look for, or"
                            + " less than five digits of a number.")
    public RestResponse<IdentityMatches> find(@NotNull @Valid FindMatches wanted) {
        return RestResponse.ok(matches.find(wanted));
    }
}
