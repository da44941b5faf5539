package io.aftercare.parts.stock;

import io.aftercare.kit.ids.Ids;
import io.aftercare.parts.location.Place;
import io.aftercare.parts.location.StockLocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The stock of one location, locked until the running transaction ends. Quantities are pieces by part number. */
public final class Shelf {
    private final StockLocation location;
    private final Balances balances;
    private final StockMoves ledger;
    private final Map<String, Optional<Balance>> known = new HashMap<>();

    Shelf(StockLocation location, Balances balances, StockMoves ledger) {
        this.location = location;
        this.balances = balances;
        this.ledger = ledger;
    }

    public StockLocation location() {
        return location;
    }

    public Place place() {
        return location.place();
    }

    /** The pieces of each of these parts that nobody holds. */
    public Map<String, Integer> available(Collection<String> partNumbers) {
        return partNumbers.stream().collect(Collectors.toMap(part -> part, this::available));
    }

    /** Promises pieces that are {@link #available}. */
    public void reserve(Map<String, Integer> quantities) {
        each(quantities, Balance::reserve);
    }

    /** Takes back a promise. */
    public void release(Map<String, Integer> quantities) {
        each(quantities, Balance::release);
    }

    /** Hands over pieces that were promised. */
    public void issue(Map<String, Integer> quantities, Cause.Issued cause) {
        each(quantities, Balance::issue);
        quantities.forEach((part, quantity) -> book(part, -quantity, cause));
    }

    /** Puts pieces on the shelf: goods that came in, or pieces that a repair did not need. */
    public void put(Map<String, Integer> quantities, Cause cause) {
        quantities.forEach((part, quantity) -> {
            open(part, cause).put(quantity);
            book(part, quantity, cause);
        });
    }

    /**
     * Corrects the books of one part by so many pieces, up or down; what is promised must still be there after it.
     * Gives the id of the line in the ledger.
     */
    public UUID adjust(String partNumber, int quantity, Cause.Adjusted cause) {
        open(partNumber, cause).put(quantity);
        return book(partNumber, quantity, cause);
    }

    /** Whether there is at least one piece of one of these parts that nobody holds. */
    public boolean hasAny(Collection<String> partNumbers) {
        return partNumbers.stream().anyMatch(part -> available(part) > 0);
    }

    /** The pieces of this part that nobody holds. */
    public int available(String partNumber) {
        return find(partNumber).map(Balance::available).orElse(0);
    }

    public int onHand(String partNumber) {
        return find(partNumber).map(Balance::onHand).orElse(0);
    }

    private void each(Map<String, Integer> quantities, BiConsumer<Balance, Integer> change) {
        quantities.forEach((part, quantity) -> change.accept(
                find(part).orElseThrow(() -> new IllegalStateException("No " + part + " at " + place())), quantity));
    }

    private Balance open(String partNumber, Cause cause) {
        return find(partNumber).orElseGet(() -> {
            var first = new Balance(Ids.next(), place(), partNumber, cause.at());
            balances.persist(first);
            known.put(partNumber, Optional.of(first));
            return first;
        });
    }

    private Optional<Balance> find(String partNumber) {
        return known.computeIfAbsent(partNumber, part -> balances.of(place().locationId(), part));
    }

    private UUID book(String partNumber, int quantity, Cause cause) {
        var move = new StockMove(Ids.next(), place(), partNumber, quantity, cause);
        ledger.persist(move);
        return move.id();
    }
}
