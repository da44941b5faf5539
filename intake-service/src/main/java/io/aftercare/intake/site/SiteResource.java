package io.aftercare.intake.site;

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

/** One site over HTTP. */
@Path("/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
class SiteResource {
    private final SiteService sites;

    SiteResource(SiteService sites) {
        this.sites = sites;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one site",
            description =
                    "With its rules (S1-4.3b) in clear; where its customer is masked (S0-4.1c), without address, name and"
                            + " texts and with a rounded position. Every reading in clear is audited. 404 `not-found`:"
                            + " no such site for you.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return sites.get(id).ok();
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change a site",
            description =
                    "What is not named stays (S3.2-3). 400 `invalid-request`: no such time zone. 404 `not-found`. 409"
                            + " `illegal-transition`: the site has ended; `customer-erased`. 412, 428: the version in"
                            + " `If-Match` is stale, missing.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeSite command) {
        return sites.change(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(
            summary = "End a site",
            description =
                    "Takes no more products; those that stood there keep it. 404 `not-found`. 409 `illegal-transition`: it"
                            + " has ended already. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return sites.end(id, ifMatch).ok();
    }
}
