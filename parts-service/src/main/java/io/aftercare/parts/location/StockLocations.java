package io.aftercare.parts.location;

import io.aftercare.kit.http.Cursor;
import io.aftercare.parts.platform.Criteria;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All stock locations. */
@ApplicationScoped
public class StockLocations implements PanacheRepositoryBase<StockLocation, UUID> {
    /**
     * The location, locked until the transaction ends. What a transaction knows of the stock of a location it must have
     * read after this.
     */
    public StockLocation locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The id only, because a location that was read before it is locked may be stale. */
    public Optional<UUID> idOfOutlet(String outletCode) {
        return find("select id from StockLocation where outletCode = ?1", outletCode)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** The id of a location that a caller of this outlet may use; any when the caller belongs to none. */
    public Optional<UUID> idOfCode(String code, @Nullable String callersOutlet) {
        return find(
                        "select id from StockLocation where code = ?1 and (?2 is null or outletCode = ?2)",
                        code,
                        callersOutlet)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<StockLocation> taken(String code, String outletCode) {
        return find("code = ?1 or outletCode = ?2", code, outletCode).firstResultOptional();
    }

    List<StockLocation> visibleTo(@Nullable String outletCode, @Nullable Cursor after, int limit) {
        return new Criteria("openedAt")
                .and("outletCode = :outletCode", "outletCode", outletCode)
                .page(this, after, limit);
    }
}
