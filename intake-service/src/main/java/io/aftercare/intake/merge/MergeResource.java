package io.aftercare.intake.merge;

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

/** Merging customers over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class MergeResource {
    private final MergeService merges;

    MergeResource(MergeService merges) {
        this.merges = merges;
    }

    @POST
    @Path("/{id}/merge")
    @Idempotent
    @Operation(
            summary = "Say that a customer is the same person as another one",
            description =
                    "From then on contacts, sites, assets, consents, the service file and open requests of both are found"
                            + " under either id, duplicates are recognised among both (S3.5-B7c), holds keep both and an erasure"
                            + " takes both (S2-6.2d). The id of the merged one keeps answering and tells `mergedInto`. Nobody is"
                            + " told, no promise of time changes, and `unmerge` takes back exactly this. `ETag` is the"
                            + " customer's. 400 `invalid-request`: `into` is the customer itself, not known to you or of another"
                            + " network. 404 `not-found`: no such customer for you. 409 `customer-merged` with `mergedInto`: one"
                            + " of them is found under a third; `merge-in-circle`: the other one was merged into this;"
                            + " `customer-erased`. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = MergeView.class, responseCode = "200")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid MergeCustomer command) {
        return merges.merge(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/unmerge")
    @Idempotent
    @Operation(
            summary = "Say that a merged customer is a person of its own after all",
            description =
                    "What was written for it, before the merge and since, is found under it alone, with whoever was merged into"
                            + " it (S3.5-B7c). Nobody is told. `ETag` is the customer's. 404 `not-found`: no such customer for"
                            + " you. 409 `customer-not-merged`, `customer-erased`. 412, 428: the version in `If-Match` is stale,"
                            + " missing.")
    @APIResponseSchema(value = MergeView.class, responseCode = "200")
    public Response unmerge(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return merges.unmerge(id, ifMatch).ok();
    }

    @GET
    @Path("/{id}/merges")
    @Operation(
            summary = "List the merges of a customer",
            description =
                    "Those of the person, undone ones too, newest first, by cursor; audited (S2-6.2d). 400 `invalid-request`:"
                            + " a bad limit or cursor. 404 `not-found`: no such customer for you.")
    public Page<MergeView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return merges.list(id, after, limit);
    }
}
