package io.aftercare.parts.stock;

import io.aftercare.kit.http.Cursor;
import io.aftercare.parts.platform.Criteria;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger. */
@ApplicationScoped
class StockMoves implements PanacheRepositoryBase<StockMove, UUID> {
    List<StockMove> matching(StockFilter filter, @Nullable Cursor after, int limit) {
        return new Criteria("at")
                .and("place.outletCode = :outletCode", "outletCode", filter.outletCode())
                .and("place.locationCode = :locationCode", "locationCode", filter.locationCode())
                .and("partNumber = :partNumber", "partNumber", filter.partNumber())
                .and("reservationId = :reservationId", "reservationId", filter.reservationId())
                .and("kind = :kind", "kind", filter.kind())
                .page(this, after, limit);
    }
}
