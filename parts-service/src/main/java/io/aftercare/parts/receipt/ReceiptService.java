package io.aftercare.parts.receipt;

import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import io.aftercare.parts.catalogue.Catalogue;
import io.aftercare.parts.location.Quantity;
import io.aftercare.parts.stock.Cause;
import io.aftercare.parts.stock.GoodsArrived;
import io.aftercare.parts.stock.Shelves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of goods receipt. */
@ApplicationScoped
@Transactional
class ReceiptService {
    private final Receipts receipts;
    private final Catalogue catalogue;
    private final Shelves shelves;
    private final Event<GoodsArrived> arrivals;
    private final Outbox outbox;
    private final Clock clock;

    ReceiptService(
            Receipts receipts,
            Catalogue catalogue,
            Shelves shelves,
            Event<GoodsArrived> arrivals,
            Outbox outbox,
            Clock clock) {
        this.receipts = receipts;
        this.catalogue = catalogue;
        this.shelves = shelves;
        this.arrivals = arrivals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Books the delivery in and gives the pieces to the repairs that wait for them, the oldest first. */
    Receipt receive(ReceiveGoods command, Caller caller) {
        var at = Occurred.first(command.at(), clock);
        var quantities = quantities(command);
        var shelf = shelves.lockOfCode(command.locationCode(), caller)
                .orElseThrow(() -> new InvalidField(
                        "locationCode", "known", "There is no stock location with this code, or it is not yours"));
        var receipt = new Receipt(Ids.next(), shelf.place(), command.reference(), quantities, at, caller.login());
        receipts.persist(receipt);
        shelf.put(quantities, new Cause.Received(receipt.id(), at, caller.login()));
        shelf.location().received(receipt.id(), Quantity.listOf(quantities), at);
        outbox.publish(shelf.location());
        arrivals.fire(new GoodsArrived(shelf, quantities.keySet(), at));
        return receipt;
    }

    Receipt find(UUID id, Caller caller) {
        return receipts.findByIdOptional(id)
                .filter(receipt -> caller.outlet()
                        .map(receipt.place().outletCode()::equals)
                        .orElse(true))
                .orElseThrow(() -> new NotFound("Receipt", id));
    }

    Page<ReceiptView> list(Caller caller, @Nullable String locationCode, @Nullable Cursor after, int limit) {
        return Page.of(
                        receipts.matching(caller.outlet().orElse(null), locationCode, after, limit),
                        limit,
                        receipt -> new Cursor(receipt.at(), receipt.id()))
                .map(ReceiptView::of);
    }

    /** Lines of the same part are one quantity; a part number outside the catalogue refuses the whole delivery. */
    private SortedMap<String, Integer> quantities(ReceiveGoods command) {
        var quantities = new TreeMap<String, Integer>();
        command.lines().forEach(line -> quantities.merge(line.partNumber(), line.quantity(), Math::addExact));
        var known = catalogue.pricesOf(quantities.keySet());
        for (var i = 0; i < command.lines().size(); i++) {
            if (!known.containsKey(command.lines().get(i).partNumber())) {
                throw new InvalidField(
                        "lines[" + i + "].partNumber", "known", "This part number is not in the catalogue");
            }
        }
        return quantities;
    }
}
