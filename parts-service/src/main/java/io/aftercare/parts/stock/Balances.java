package io.aftercare.parts.stock;

import io.aftercare.kit.http.Cursor;
import io.aftercare.parts.platform.Criteria;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All balances. */
@ApplicationScoped
class Balances implements PanacheRepositoryBase<Balance, UUID> {
    Optional<Balance> of(UUID locationId, String partNumber) {
        return find("place.locationId = ?1 and partNumber = ?2", locationId, partNumber)
                .firstResultOptional();
    }

    List<Balance> matching(StockFilter filter, @Nullable Cursor after, int limit) {
        return new Criteria("since")
                .and("place.outletCode = :outletCode", "outletCode", filter.outletCode())
                .and("place.locationCode = :locationCode", "locationCode", filter.locationCode())
                .and("partNumber = :partNumber", "partNumber", filter.partNumber())
                .page(this, after, limit);
    }
}
