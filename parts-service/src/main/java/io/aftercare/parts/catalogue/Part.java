package io.aftercare.parts.catalogue;

import io.aftercare.kit.events.Aggregate;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A kind of spare part that the company has designated for repairs (S1-3.3d). */
@Entity
@Table(name = "part")
class Part extends Aggregate {
    @Id
    private UUID id;

    private String partNumber;

    private String name;

    @Embedded
    private Price price;

    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Part() {}

    Part(UUID id, String partNumber, String name, Price price, Instant addedAt) {
        this.id = id;
        this.partNumber = partNumber;
        this.name = name;
        this.price = price;
        this.addedAt = addedAt;
    }

    /** From now on; what is already reserved keeps the price it was reserved at. */
    void reprice(Price newPrice) {
        price = newPrice;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String partNumber() {
        return partNumber;
    }

    String name() {
        return name;
    }

    Price price() {
        return price;
    }

    Instant addedAt() {
        return addedAt;
    }
}
