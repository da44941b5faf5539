package io.aftercare.parts.stock;

import io.aftercare.parts.location.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How many pieces of one part lie at one location, and how many of those are promised to repairs. */
@Entity
@Table(name = "stock_balance")
class Balance {
    @Id
    private UUID id;

    @Embedded
    private Place place;

    private String partNumber;

    private Instant since;

    private int onHand;

    private int reserved;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Balance() {}

    Balance(UUID id, Place place, String partNumber, Instant since) {
        this.id = id;
        this.place = place;
        this.partNumber = partNumber;
        this.since = since;
    }

    void put(int quantity) {
        settle(Math.addExact(onHand, quantity), reserved);
    }

    void reserve(int quantity) {
        settle(onHand, reserved + quantity);
    }

    void release(int quantity) {
        settle(onHand, reserved - quantity);
    }

    /** Hands over what was reserved. */
    void issue(int quantity) {
        settle(onHand - quantity, reserved - quantity);
    }

    /** The one place where the numbers change. */
    private void settle(int newOnHand, int newReserved) {
        if (newReserved < 0 || newReserved > newOnHand) {
            throw new IllegalStateException("Balance of %s at %s would be %d on hand, %d reserved"
                    .formatted(partNumber, place.locationCode(), newOnHand, newReserved));
        }
        onHand = newOnHand;
        reserved = newReserved;
    }

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    String partNumber() {
        return partNumber;
    }

    Instant since() {
        return since;
    }

    int onHand() {
        return onHand;
    }

    int reserved() {
        return reserved;
    }

    int available() {
        return onHand - reserved;
    }
}
