package io.aftercare.dispatch.network;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All memberships. Whoever changes one locks it first, and its outlet after it. */
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, UUID> {
    private final Caller caller;

    Memberships(Caller caller) {
        this.caller = caller;
    }

    /** Staff of an outlet see its own only. */
    Filter visible() {
        return new Filter().is("outletCode", caller.outlet().orElse(null));
    }

    Optional<Membership> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<Membership> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one that has a claim to the code. */
    Optional<Membership> holding(String outletCode) {
        return find("outletCode = ?1 and status <> ?2", outletCode, MembershipStatus.TURNED_DOWN)
                .firstResultOptional();
    }

    List<Membership> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("appliedAt"), filter.values())
                .page(0, count)
                .list();
    }
}
