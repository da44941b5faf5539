package io.aftercare.intake.site;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** The sites of one customer over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
class CustomerSitesResource {
    private final SiteService sites;

    CustomerSitesResource(SiteService sites) {
        this.sites = sites;
    }

    @POST
    @Path("/{id}/sites")
    @Idempotent
    @Operation(
            summary = "Add a site to a customer",
            description =
                    "A place where products stand, with hours of access, house rules and safety notes (S1-4.3b) and its SLA"
                            + " zone (S3.5-I3b). 400 `invalid-request`: no such time zone. 404 `not-found`: no such"
                            + " customer for you. 409 `too-many-sites`: 1,000 are active; `customer-erased`.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @NotNull @Valid AddSite command) {
        var added = sites.add(id, command);
        return added.created("/v1/sites/" + added.view().id());
    }

    @GET
    @Path("/{id}/sites")
    @Operation(
            summary = "List the sites of a customer",
            description = "Newest first, ended ones too, in clear or masked as the customer is; readings in clear are"
                    + " audited. 400 `invalid-request`: a bad filter, limit or cursor. 404 `not-found`: no such"
                    + " customer for you.")
    public Page<SiteView> list(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable SiteStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return sites.list(id, status, after, limit);
    }
}
