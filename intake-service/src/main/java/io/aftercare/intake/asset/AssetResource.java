package io.aftercare.intake.asset;

import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** The products that customers have, read only: they are noted when a service request about them is registered. */
@Path("/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assets")
class AssetResource {
    private final Assets assets;
    private final Caller caller;

    AssetResource(Assets assets, Caller caller) {
        this.assets = assets;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List the products of a customer",
            description = "Newest first. 400 `invalid-request`: no customer, a bad limit or cursor.")
    public Page<AssetView> list(
            @QueryParam("customerId") @NotNull UUID customerId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var rows = assets.newestOfCustomer(customerId, caller.partner(), after, limit);
        return Page.of(rows, limit, Asset::cursor).map(Asset::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Read one product of a customer",
            description = "With its warranty (S3.8-C2a). 404 `not-found`: no such asset among your customers.")
    @APIResponseSchema(value = AssetView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        var asset = assets.inScope(id, caller.partner()).orElseThrow(() -> new NotFound("Asset", id));
        return Versioned.of(asset, asset.view()).ok();
    }
}
