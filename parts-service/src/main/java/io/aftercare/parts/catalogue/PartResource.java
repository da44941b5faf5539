package io.aftercare.parts.catalogue;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The catalogue over HTTP. */
@Path("/v1/parts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "parts", description = "The catalogue of designated spare parts and their prices")
class PartResource {
    private final CatalogueService catalogue;

    PartResource(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Add a part to the catalogue",
            description =
                    "Only designated parts may be used in repairs (S1-3.3d). 409 `part-exists` when the part number"
                            + " is taken; the document names the part.")
    @APIResponseSchema(value = PartView.class, responseCode = "201")
    public Response add(@NotNull @Valid AddPart command) {
        var part = catalogue.add(command);
        return Answers.created("/v1/parts/" + part.aggregateId(), PartView.of(part), part);
    }

    @POST
    @Path("/{id}/price")
    @Idempotent
    @Operation(
            summary = "Change the price of a part",
            description = "Holds for later reservations; what is reserved keeps its price. 412 when the part changed"
                    + " since you read it, 428 without `If-Match`.")
    @APIResponseSchema(PartView.class)
    public Response reprice(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangePrice command) {
        return answer(catalogue.reprice(id, ifMatch, command.price()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a part", description = "404 when there is no such part.")
    @APIResponseSchema(PartView.class)
    public Response find(@PathParam("id") UUID id) {
        return answer(catalogue.find(id));
    }

    @GET
    @Operation(
            summary = "List parts",
            description = "Newest first. `q` is looked for in numbers and names, `partNumber` matches exactly.")
    public Page<PartView> list(
            @QueryParam("partNumber") @Nullable @PlainText(max = 64) String partNumber,
            @QueryParam("q") @Nullable @PlainText(max = 120) String words,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return catalogue.list(partNumber, words, after, limit);
    }

    private static Response answer(Part part) {
        return Answers.ok(PartView.of(part), part);
    }
}
