package io.aftercare.parts.adjustment;

import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.time.Occurred;
import io.aftercare.parts.catalogue.Catalogue;
import io.aftercare.parts.stock.Cause;
import io.aftercare.parts.stock.GoodsArrived;
import io.aftercare.parts.stock.Shelf;
import io.aftercare.parts.stock.Shelves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** The use case of correcting the books. */
@ApplicationScoped
@Transactional
class AdjustmentService {
    private final Catalogue catalogue;
    private final Shelves shelves;
    private final Event<GoodsArrived> arrivals;
    private final Outbox outbox;
    private final Clock clock;

    AdjustmentService(Catalogue catalogue, Shelves shelves, Event<GoodsArrived> arrivals, Outbox outbox, Clock clock) {
        this.catalogue = catalogue;
        this.shelves = shelves;
        this.arrivals = arrivals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks what is promised after the shelf is locked, so that no reservation can come in between. */
    AdjustmentView adjust(AdjustStock command, Caller caller) {
        var at = Occurred.first(command.at(), clock);
        var part = command.partNumber();
        if (!catalogue.pricesOf(Set.of(part)).containsKey(part)) {
            throw new InvalidField("partNumber", "known", "This part number is not in the catalogue");
        }
        var shelf = shelves.lockOfCode(command.locationCode(), caller)
                .orElseThrow(() -> new InvalidField(
                        "locationCode", "known", "There is no stock location with this code, or it is not yours"));
        if (shelf.available(part) + command.quantity() < 0) {
            throw new BelowPromised(part, command.locationCode(), shelf.available(part));
        }
        var cause = new Cause.Adjusted(command.reason(), command.note(), at, caller.login());
        var moveId = shelf.adjust(part, command.quantity(), cause);
        shelf.location().adjusted(moveId, part, command.quantity(), command.reason(), at);
        outbox.publish(shelf.location());
        giveToWhoWaits(command, shelf, cause);
        return new AdjustmentView(
                moveId,
                shelf.place().locationCode(),
                shelf.place().outletCode(),
                part,
                command.quantity(),
                command.reason(),
                command.note(),
                shelf.onHand(part),
                shelf.available(part),
                at,
                caller.login());
    }

    private void giveToWhoWaits(AdjustStock command, Shelf shelf, Cause cause) {
        if (command.quantity() > 0) {
            arrivals.fire(new GoodsArrived(shelf, Set.of(command.partNumber()), cause.at()));
        }
    }
}
