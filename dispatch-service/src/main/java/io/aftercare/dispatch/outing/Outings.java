package io.aftercare.dispatch.outing;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All outings. */
@ApplicationScoped
class Outings implements PanacheRepositoryBase<Outing, UUID> {
    private final Caller caller;

    Outings(Caller caller) {
        this.caller = caller;
    }

    /** Staff of an outlet see its outings; everybody else on the staff sees all. */
    Filter visible() {
        return new Filter().is("outletCode", caller.outlet().orElse(null));
    }

    Optional<Outing> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<Outing> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Outing> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("leftAt"), filter.values())
                .page(0, count)
                .list();
    }
}
