package io.aftercare.intake.asset;

import io.aftercare.intake.customer.CustomerFamilies;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All assets. */
@ApplicationScoped
class Assets implements PanacheRepositoryBase<Asset, UUID> {
    private final Caller caller;

    Assets(Caller caller) {
        this.caller = caller;
    }

    /** The asset, if it belongs to the caller's network. */
    Asset inScope(UUID id) {
        return OwnNetwork.find(this, "Asset", id, caller, LockModeType.NONE);
    }

    /** The same, locked. */
    Asset lockInScope(UUID id) {
        return OwnNetwork.find(this, "Asset", id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Asset> newestOfCustomer(UUID customerId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("customerId in " + CustomerFamilies.of(":customer"), "customer", customerId)
                .and("partner = :partner", "partner", caller.partner().orElse(null))
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** The one whose facts hold: the survivor, as long as it belongs to the same person, else the asset itself. */
    Asset standingFor(Asset asset) {
        return asset.survivorId()
                .flatMap(survivor -> find(
                                "id = ?1 and customerId in " + CustomerFamilies.of("?2"), survivor, asset.customerId())
                        .<Asset>firstResultOptional())
                .orElse(asset);
    }

    /** Whether this asset belongs to the same person as that customer. */
    boolean isOfPerson(UUID id, UUID customerId) {
        return count("id = ?1 and customerId in " + CustomerFamilies.of("?2"), id, customerId) > 0;
    }

    /** The partner's asset that the partner's own system calls so, locked. */
    Optional<Asset> lockCalled(String reference, String partner) {
        return find("partner = ?1 and externalReference = ?2", partner, reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Asset> ofCustomer(UUID customerId, String productCode, @Nullable String serial) {
        return serial == null
                ? find("customerId = ?1 and productCode = ?2 and serial is null", customerId, productCode)
                        .firstResultOptional()
                : find("customerId = ?1 and productCode = ?2 and serial = ?3", customerId, productCode, serial)
                        .firstResultOptional();
    }

    /** The same, of any customer who is one person with this one; its own first. */
    Optional<Asset> ofPerson(UUID customerId, String productCode, @Nullable String serial) {
        var where = new Conditions()
                .and("customerId in " + CustomerFamilies.of(":customer"), "customer", customerId)
                .and("productCode = :product", "product", productCode)
                .and("serial = :serial", "serial", serial);
        var text = where.text() + (serial == null ? " and serial is null" : "");
        return find(text + " order by case when customerId = :customer then 0 else 1 end, id", where.values())
                .firstResultOptional();
    }
}
