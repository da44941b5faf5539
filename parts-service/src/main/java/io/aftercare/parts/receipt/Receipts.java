package io.aftercare.parts.receipt;

import io.aftercare.kit.http.Cursor;
import io.aftercare.parts.platform.Criteria;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All receipts. */
@ApplicationScoped
class Receipts implements PanacheRepositoryBase<Receipt, UUID> {
    List<Receipt> matching(
            @Nullable String outletCode, @Nullable String locationCode, @Nullable Cursor after, int limit) {
        return new Criteria("at")
                .and("place.outletCode = :outletCode", "outletCode", outletCode)
                .and("place.locationCode = :locationCode", "locationCode", locationCode)
                .page(this, after, limit);
    }
}
