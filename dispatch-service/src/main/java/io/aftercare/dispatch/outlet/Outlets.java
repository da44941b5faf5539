package io.aftercare.dispatch.outlet;

import io.aftercare.dispatch.listing.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All outlets. */
@ApplicationScoped
public class Outlets implements PanacheRepositoryBase<Outlet, UUID> {
    public Optional<Outlet> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Optional<Outlet> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<Outlet> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Outlet> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("openedAt"), filter.values())
                .page(0, count)
                .list();
    }
}
