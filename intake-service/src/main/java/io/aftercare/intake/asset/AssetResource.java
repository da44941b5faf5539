package io.aftercare.intake.asset;

import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.entitlement.Entitlement;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The products that customers have: noted on purpose, or when a service request about them is registered. */
@Path("/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assets")
class AssetResource {
    private final AssetService assets;

    AssetResource(AssetService assets) {
        this.assets = assets;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Note a product of a customer",
            description =
                    "Model, serial number, purchase, warranty, who sold it (S0-2.2c), site and service contract (S3.8-C2a,"
                            + " S1-3.1b). 400 `invalid-request`: no such customer or site, a purchase in the future, a"
                            + " warranty or contract that ends before it begins. 409 `asset-exists` with `assetId`: the"
                            + " customer has it already; `customer-erased`.")
    @APIResponseSchema(value = AssetView.class, responseCode = "201")
    public Response add(@NotNull @Valid AddAsset command) {
        var added = assets.add(command);
        return added.created("/v1/assets/" + added.view().id());
    }

    @GET
    @Operation(
            summary = "List the products of a customer",
            description = "Newest first. 400 `invalid-request`: no customer, a bad limit or cursor.")
    public Page<AssetView> list(
            @QueryParam("customerId") @NotNull UUID customerId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return assets.list(customerId, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one product of a customer",
            description = "With what is known of its warranty (S3.8-C2a). 404 `not-found`: no such asset among your"
                    + " customers.")
    @APIResponseSchema(value = AssetView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return assets.get(id).ok();
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change what is known of a product",
            description = "What is not named stays; requests keep the warranty that they were triaged with. 400"
                    + " `invalid-request`: as when noting one. 404 `not-found`. 409 `asset-exists` with `assetId`,"
                    + " `customer-erased`. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = AssetView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeAsset command) {
        return assets.change(id, ifMatch, command).ok();
    }

    @GET
    @Path("/{id}/entitlement")
    @Operation(
            summary = "Decide whether work on a product is free for the customer",
            description =
                    "By the system, from rules in their order: service contract (S1-3.5d), stated warranty (S3.8-A3),"
                            + " warranty from the purchase (S3.8-C2a). Tells the deciding rule with its clause, until when"
                            + " it covers, and what every rule found; triage binds the same decision to a request. 400"
                            + " `invalid-request`: `at` is not a moment. 404 `not-found`: no such asset among your customers.")
    public Entitlement entitlement(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = "The moment of the work; now without it") @Nullable Instant at) {
        return assets.entitlement(id, at);
    }

    @PUT
    @Path("/by-reference/{externalReference}")
    @Operation(
            summary = "Tell what a product is, by the reference of your own system",
            description =
                    "201 when that makes an asset, 200 when it is known: by the reference, or as this product of the"
                            + " customer while it has no reference. Everything is as told from now on, what is not named is"
                            + " not known; telling the same again changes nothing. References belong to one partner"
                            + " network. 400 `invalid-request`: no such customer or site, or as when noting one. 409"
                            + " `asset-exists` with `assetId`: the product has another reference;"
                            + " `customer-of-asset-fixed`: it belongs to another customer; `customer-erased`.")
    @APIResponseSchema(value = AssetView.class, responseCode = "200")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssetView.class)))
    public Response put(
            @PathParam("externalReference") @NotNull @Pattern(regexp = Partners.REFERENCE) String externalReference,
            @NotNull @Valid PutAsset command) {
        var told = assets.upsert(externalReference, command);
        return told.answer("/v1/assets/" + told.now().view().id());
    }
}
