package io.aftercare.parts.stock;

import io.aftercare.kit.identity.Caller;
import io.aftercare.parts.location.StockLocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The way to the stock of a location; everything about its stock is to be read after it is locked. */
@ApplicationScoped
public class Shelves {
    private final StockLocations locations;
    private final Balances balances;
    private final StockMoves ledger;

    Shelves(StockLocations locations, Balances balances, StockMoves ledger) {
        this.locations = locations;
        this.balances = balances;
        this.ledger = ledger;
    }

    /** The shelf of this location; waits until no other transaction has it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Shelf lock(UUID locationId) {
        return new Shelf(locations.locked(locationId), balances, ledger);
    }

    /** The shelf from which the repairs of this outlet are served; empty when the outlet is not known here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Shelf> lockOfOutlet(String outletCode) {
        return locations.idOfOutlet(outletCode).map(this::lock);
    }

    /** The shelf of the location with this code; empty when there is none that this caller may use. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Shelf> lockOfCode(String locationCode, Caller caller) {
        return locations.idOfCode(locationCode, caller.outlet().orElse(null)).map(this::lock);
    }
}
