package io.aftercare.intake.asset;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product in the hands of one customer. */
@Entity
class Asset extends Aggregate {
    @Id
    private UUID id;

    private UUID customerId;
    private String productCode;
    private @Nullable String serial;
    private @Nullable LocalDate purchasedOn;
    private @Nullable LocalDate warrantyUntil;
    private Instant createdAt;

    Asset(UUID id, UUID customerId, Product product, Instant createdAt) {
        this.id = id;
        this.customerId = customerId;
        this.productCode = product.code();
        this.serial = product.serial();
        this.purchasedOn = product.purchasedOn();
        this.warrantyUntil = product.warrantyUntil();
        this.createdAt = createdAt;
    }

    /** For Hibernate. */
    protected Asset() {}

    /** Takes up dates that were not known so far; known ones stay. */
    void learn(Product product) {
        if (purchasedOn == null) {
            purchasedOn = product.purchasedOn();
        }
        if (warrantyUntil == null) {
            warrantyUntil = product.warrantyUntil();
        }
    }

    /** Whether work on this day is under warranty. Without any date it is not. */
    boolean inWarrantyOn(LocalDate day, int warrantyMonths) {
        if (warrantyUntil != null) {
            return !day.isAfter(warrantyUntil);
        }
        return purchasedOn != null && day.isBefore(purchasedOn.plusMonths(warrantyMonths));
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    AssetView view() {
        return new AssetView(id, customerId, productCode, serial, purchasedOn, warrantyUntil, createdAt);
    }
}
