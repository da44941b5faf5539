package io.aftercare.parts.stock;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.identity.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Balances and the ledger over HTTP, to read; stock changes only by receipts, reservations and adjustments. */
@Path("/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
class StockResource {
    private final Balances balances;
    private final StockMoves ledger;
    private final Caller caller;

    StockResource(Balances balances, StockMoves ledger, Caller caller) {
        this.balances = balances;
        this.ledger = ledger;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List what lies where",
            description =
                    "On hand, reserved and available, a row for each part and location; only your outlet's when you"
                            + " have one.")
    public Page<BalanceView> list(
            @QueryParam("locationCode") @Nullable @PlainText(max = 32) String locationCode,
            @QueryParam("partNumber") @Nullable @PlainText(max = 64) String partNumber,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new StockFilter(caller.outlet().orElse(null), locationCode, partNumber, null, null);
        return Page.of(
                        balances.matching(filter, after, limit),
                        limit,
                        balance -> new Cursor(balance.since(), balance.id()))
                .map(BalanceView::of);
    }

    @GET
    @Path("/moves/{id}")
    @Operation(
            summary = "Read a move of the ledger",
            description = "404 when there is none, or it belongs to an outlet that is not yours.")
    public MoveView move(@PathParam("id") UUID id) {
        return ledger.findByIdOptional(id)
                .filter(move ->
                        caller.outlet().map(move.place().outletCode()::equals).orElse(true))
                .map(MoveView::of)
                .orElseThrow(() -> new NotFound("Stock move", id));
    }

    @GET
    @Path("/moves")
    @Operation(
            summary = "List the moves of the ledger",
            description =
                    "Newest first. The sum of all moves of a part at a location is what is on hand (S3.8-E2a); the"
                            + " issues are the register of who took what (S1-6.2d).")
    public Page<MoveView> moves(
            @QueryParam("locationCode") @Nullable @PlainText(max = 32) String locationCode,
            @QueryParam("partNumber") @Nullable @PlainText(max = 64) String partNumber,
            @QueryParam("reservationId") @Nullable UUID reservationId,
            @QueryParam("kind") StockMove.@Nullable MoveKind kind,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new StockFilter(caller.outlet().orElse(null), locationCode, partNumber, reservationId, kind);
        return Page.of(ledger.matching(filter, after, limit), limit, move -> new Cursor(move.at(), move.id()))
                .map(MoveView::of);
    }
}
