package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.change.Change;
import io.aftercare.dispatch.change.Changes;
import io.aftercare.dispatch.listing.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All technicians. */
@ApplicationScoped
public class Technicians implements PanacheRepositoryBase<Technician, UUID> {
    private final Changes shown;

    Technicians(Changes shown) {
        this.shown = shown;
    }

    /** Whoever adds or changes a technician says so, for those who look at the outlet. */
    void tellOf(Technician technician, String formerOutletCode) {
        shown.add(Change.Kind.TECHNICIAN, technician.aggregateId(), technician.outletCode(), formerOutletCode);
    }

    public Optional<Technician> byLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    /** Why the membership of the technician's outlet keeps work from it, if it does. */
    public Optional<Hold> holdOn(Technician technician) {
        return getEntityManager()
                .createQuery(
                        "select o.heldBecause from Outlet o where o.code = ?1 and o.heldBecause is not null",
                        Hold.class)
                .setParameter(1, technician.outletCode())
                .getResultStream()
                .findFirst();
    }

    Optional<Technician> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<Technician> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Technician> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("registeredAt"), filter.values())
                .page(0, count)
                .list();
    }
}
