package io.aftercare.parts.receipt;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.identity.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Goods receipt over HTTP. */
@Path("/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "receipts", description = "Deliveries that were booked in")
class ReceiptResource {
    private final ReceiptService receipts;
    private final Caller caller;

    ReceiptResource(ReceiptService receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Book in a delivery",
            description = "Writes the ledger and then reserves for the repairs that are short at this location, the"
                    + " longest waiting first. 400 names the line whose part is not in the catalogue (S1-6.1d).")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public Response receive(@NotNull @Valid ReceiveGoods command) {
        var receipt = receipts.receive(command, caller);
        return Response.status(201)
                .header("Location", "/v1/receipts/" + receipt.id())
                .entity(ReceiptView.of(receipt))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a receipt",
            description = "404 when there is none, or it belongs to an outlet that is not yours.")
    public ReceiptView find(@PathParam("id") UUID id) {
        return ReceiptView.of(receipts.find(id, caller));
    }

    @GET
    @Operation(summary = "List receipts", description = "Newest first; only your outlet's when you have one.")
    public Page<ReceiptView> list(
            @QueryParam("locationCode") @Nullable @PlainText(max = 32) String locationCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return receipts.list(caller, locationCode, after, limit);
    }
}
