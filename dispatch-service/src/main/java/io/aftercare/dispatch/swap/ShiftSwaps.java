package io.aftercare.dispatch.swap;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All swaps. */
@ApplicationScoped
class ShiftSwaps implements PanacheRepositoryBase<ShiftSwap, UUID> {
    private final Caller caller;

    ShiftSwaps(Caller caller) {
        this.caller = caller;
    }

    /** Staff of an outlet see its swaps; everybody else on the staff sees all. */
    Filter visible() {
        return new Filter().is("outletCode", caller.outlet().orElse(null));
    }

    Optional<ShiftSwap> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<ShiftSwap> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<ShiftSwap> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("requestedAt"), filter.values())
                .page(0, count)
                .list();
    }

    /** In how many swaps of a month a person takes part, rejected ones and one of them aside. */
    long ofMonth(String login, String month, UUID but) {
        return count(
                "(requester = ?1 or counterpart = ?1) and month = ?2 and status <> ?3 and id <> ?4",
                login,
                month,
                SwapStatus.REJECTED,
                but);
    }
}
