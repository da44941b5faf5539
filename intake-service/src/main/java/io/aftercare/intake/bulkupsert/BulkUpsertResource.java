package io.aftercare.intake.bulkupsert;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bulk upserts over HTTP. */
@Path("/v1/bulk-upserts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk upserts")
class BulkUpsertResource {
    private final BulkUpsertService bulks;

    BulkUpsertResource(BulkUpsertService bulks) {
        this.bulks = bulks;
    }

    @POST
    @Path("/customers")
    @Idempotent
    @Operation(
            summary = "Tell many customers at once",
            description = "Up to 1,000 records in at most 1 MiB, each with `externalReference` and the fields of"
                    + " `PUT /v1/customers/by-reference/{externalReference}`. Taken over in the background in their"
                    + " order; a record that breaks a rule is refused alone. See `Location` for how far it is. 400"
                    + " `invalid-request`: no record, or more than 1,000. 413: more than 1 MiB.")
    @APIResponseSchema(value = BulkUpsertView.class, responseCode = "202")
    public Response takeCustomers(@NotNull @Valid TellMany command) {
        return accepted(bulks.take(BulkUpsert.Kind.CUSTOMERS, command));
    }

    @POST
    @Path("/assets")
    @Idempotent
    @Operation(
            summary = "Tell many products at once",
            description = "Up to 1,000 records in at most 1 MiB, each with `externalReference` and the fields of"
                    + " `PUT /v1/assets/by-reference/{externalReference}`. Taken over in the background in their"
                    + " order; a record that breaks a rule is refused alone. See `Location` for how far it is. 400"
                    + " `invalid-request`: no record, or more than 1,000. 413: more than 1 MiB.")
    @APIResponseSchema(value = BulkUpsertView.class, responseCode = "202")
    public Response takeAssets(@NotNull @Valid TellMany command) {
        return accepted(bulks.take(BulkUpsert.Kind.ASSETS, command));
    }

    @GET
    @Operation(
            summary = "List bulk upserts",
            description = "Newest first, with how far each is. 400 `invalid-request`: a bad limit or cursor.")
    public Page<BulkUpsertView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return bulks.list(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read how far a bulk upsert is",
            description = "Counts of the lines by what became of them. 404 `not-found`: no such bulk upsert of yours.")
    public BulkUpsertView get(@PathParam("id") UUID id) {
        return bulks.get(id);
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            summary = "Read what became of the lines of a bulk upsert",
            description =
                    "In their order, with the customer or asset, or with the fields and rules that a refused one broke;"
                            + " never what the line said. 400 `invalid-request`: a bad filter, limit or cursor. 404"
                            + " `not-found`: no such bulk upsert of yours.")
    public Page<LineView> lines(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable LineStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @DefaultValue("0") @Min(0) @Parameter(description = "The `next` of the page before")
                    int after) {
        return bulks.lines(id, status, after, limit);
    }

    private static Response accepted(BulkUpsertView view) {
        return Response.accepted(view)
                .header("Location", "/v1/bulk-upserts/" + view.id())
                .build();
    }
}
