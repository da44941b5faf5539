package io.aftercare.intake.asset;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.ids.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All assets. */
@ApplicationScoped
public class Assets implements PanacheRepositoryBase<Asset, UUID> {
    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");
    private static final String OF_PARTNER =
            "(?2 is null or customerId in (select c.id from Customer c where c.partner = ?2))";

    private final IntakeConfig config;
    private final Clock clock;

    Assets(IntakeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Notes a product of a customer who had none so far. */
    public UUID add(UUID customerId, Product product) {
        var asset = new Asset(Ids.next(), customerId, product, clock.instant());
        persist(asset);
        return asset.aggregateId();
    }

    /** Finds the product of this customer or notes it; the caller holds the lock on the customer. */
    public UUID findOrAdd(UUID customerId, Product product) {
        return ofCustomer(customerId, product.code(), product.serial())
                .map(known -> {
                    known.learn(product);
                    return known.aggregateId();
                })
                .orElseGet(() -> add(customerId, product));
    }

    /** Whether work on this asset, reported at this moment, is under warranty. */
    public boolean inWarrantyAt(UUID assetId, Instant reportedAt) {
        return findById(assetId)
                .inWarrantyOn(reportedAt.atOffset(ZoneOffset.UTC).toLocalDate(), config.warrantyMonths());
    }

    /** The asset, if it belongs to a customer of this partner; without a partner, any. */
    Optional<Asset> inScope(UUID id, Optional<String> partner) {
        return find("id = ?1 and " + OF_PARTNER, id, partner.orElse(null)).firstResultOptional();
    }

    List<Asset> newestOfCustomer(UUID customerId, Optional<String> partner, @Nullable Cursor after, int limit) {
        var place = after == null ? new Cursor(FAR_FUTURE, customerId) : after;
        return find(
                        "customerId = ?1 and " + OF_PARTNER
                                + " and (createdAt, id) < (?3, ?4) order by createdAt desc, id desc",
                        customerId,
                        partner.orElse(null),
                        place.at(),
                        place.id())
                .page(0, limit + 1)
                .list();
    }

    private Optional<Asset> ofCustomer(UUID customerId, String productCode, @Nullable String serial) {
        return serial == null
                ? find("customerId = ?1 and productCode = ?2 and serial is null", customerId, productCode)
                        .firstResultOptional()
                : find("customerId = ?1 and productCode = ?2 and serial = ?3", customerId, productCode, serial)
                        .firstResultOptional();
    }
}
