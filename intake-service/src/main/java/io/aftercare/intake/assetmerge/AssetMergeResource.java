package io.aftercare.intake.assetmerge;

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

/** Merging products over HTTP. */
@Path("/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assets")
class AssetMergeResource {
    private final AssetMergeService merges;

    AssetMergeResource(AssetMergeService merges) {
        this.merges = merges;
    }

    @POST
    @Path("/{id}/merge")
    @Idempotent
    @Operation(
            summary = "Say that a product is the same as another one of the customer",
            description =
                    "From then on the service file of either shows what happened to both, a search finds the requests of both by"
                            + " either serial number, and the other one's facts decide what is free (S0-2.2c, S2-6.2a). The id"
                            + " of the merged one keeps answering and tells `mergedInto`. Nobody is told, no row moves, and"
                            + " `unmerge` takes back exactly this. `ETag` is the asset's. 400 `invalid-request`: `into` is the"
                            + " asset itself, not known to you or of another customer. 404 `not-found`: no such asset among"
                            + " your customers. 409 `asset-merged` with `mergedInto`: one of them is found under a third;"
                            + " `asset-merge-in-circle`: the other one was merged into this; `customer-erased`. 412, 428: the"
                            + " version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = AssetMergeView.class, responseCode = "200")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid MergeAsset command) {
        return merges.merge(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/unmerge")
    @Idempotent
    @Operation(
            summary = "Say that a merged product is one of its own after all",
            description =
                    "What was written for it, before the merge and since, is found under it alone, with what was merged into"
                            + " it (S2-6.2a). Nobody is told. `ETag` is the asset's. 404 `not-found`: no such asset among your"
                            + " customers. 409 `asset-not-merged`, `customer-erased`. 412, 428: the version in `If-Match` is"
                            + " stale, missing.")
    @APIResponseSchema(value = AssetMergeView.class, responseCode = "200")
    public Response unmerge(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return merges.unmerge(id, ifMatch).ok();
    }

    @GET
    @Path("/{id}/merges")
    @Operation(
            summary = "List the merges of a product",
            description =
                    "Of it and into it, undone ones too, newest first, by cursor (S2-6.2a). 400 `invalid-request`: a bad limit"
                            + " or cursor. 404 `not-found`: no such asset among your customers.")
    public Page<AssetMergeView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return merges.list(id, after, limit);
    }
}
