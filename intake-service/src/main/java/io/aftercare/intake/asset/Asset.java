package io.aftercare.intake.asset;

import io.aftercare.intake.customer.CustomerAccess.Owner;
import io.aftercare.intake.entitlement.ServiceContract;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product in the hands of one customer. */
@Entity
class Asset extends Aggregate {
    @Id
    private UUID id;

    private UUID customerId;

    private String partner;

    private @Nullable String externalReference;
    private String productCode;
    private @Nullable String serial;
    private @Nullable LocalDate purchasedOn;
    private @Nullable LocalDate warrantyUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable SourceOfSale soldBy;

    private @Nullable UUID siteId;

    @Embedded
    private @Nullable ServiceContract contract;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private @Nullable UUID mergedInto;

    private @Nullable UUID survivorId;
    private Instant createdAt;

    Asset(UUID id, Owner customer, AssetFacts facts, Instant createdAt) {
        this.id = id;
        this.customerId = customer.id();
        this.partner = customer.partner();
        this.createdAt = createdAt;
        write(facts);
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

    /** Answers whether this is anything new; what is known already leaves no trace. */
    boolean change(AssetFacts facts) {
        if (facts.equals(facts())) {
            return false;
        }
        write(facts);
        return true;
    }

    /** From now on the partner's own system calls it so; answers whether that is new. */
    boolean beCalled(String reference) {
        var isNew = !reference.equals(externalReference);
        externalReference = reference;
        return isNew;
    }

    /** It is the same product as that one, whose facts hold from now on. */
    void mergeInto(UUID survivor) {
        mergedInto = survivor;
        survivorId = survivor;
    }

    /** It is a product of its own again. */
    void stayAlone() {
        mergedInto = null;
        survivorId = null;
    }

    Optional<UUID> survivorId() {
        return Optional.ofNullable(survivorId);
    }

    String partner() {
        return partner;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    @Nullable String externalReference() {
        return externalReference;
    }

    AssetFacts facts() {
        return new AssetFacts(productCode, serial, purchasedOn, warrantyUntil, soldBy, siteId, contract);
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    AssetView view() {
        return new AssetView(
                id,
                customerId,
                externalReference,
                productCode,
                serial,
                purchasedOn,
                warrantyUntil,
                soldBy,
                siteId,
                contract,
                createdAt,
                survivorId);
    }

    private void write(AssetFacts facts) {
        productCode = facts.productCode();
        serial = facts.serial();
        purchasedOn = facts.purchasedOn();
        warrantyUntil = facts.warrantyUntil();
        soldBy = facts.soldBy();
        siteId = facts.siteId();
        contract = facts.contract();
    }
}
