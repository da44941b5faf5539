package io.aftercare.dispatch.duty;

import io.aftercare.dispatch.change.Change;
import io.aftercare.dispatch.change.Changes;
import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All shifts. */
@ApplicationScoped
public class Shifts implements PanacheRepositoryBase<Shift, UUID> {
    private final Caller caller;
    private final Changes shown;

    Shifts(Caller caller, Changes shown) {
        this.caller = caller;
        this.shown = shown;
    }

    /** Whoever adds or changes a shift says so, for those who look at the roster. */
    public void tellOf(Shift shift) {
        shown.add(Change.Kind.SHIFT, shift.aggregateId(), shift.outletCode(), shift.outletCode());
    }

    /** Staff of an outlet see its roster; everybody else on the staff sees all. */
    public Filter visible() {
        return new Filter().is("outletCode", caller.outlet().orElse(null));
    }

    public Optional<Shift> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    public Optional<Shift> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Shift> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("publishedAt"), filter.values())
                .page(0, count)
                .list();
    }

    /** Read by itself, so that the shift is read only when the roster is locked. */
    public Optional<String> outletOf(UUID id) {
        return getEntityManager()
                .createQuery("select outletCode from Shift where id = ?1", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** Whoever changes the roster of an outlet waits here for the others. */
    public void lockRosterOf(String outletCode) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM outlet WHERE code = ?1 FOR NO KEY UPDATE", UUID.class)
                .setParameter(1, outletCode)
                .getResultList();
    }

    /** The shifts of a person that touch a time, by their beginning. */
    public List<Shift> ofStaff(String login, Instant from, Instant until) {
        return list("staffLogin = ?1 and from < ?3 and until > ?2 order by from", login, from, until);
    }

    /** The shifts of an outlet that touch a time, by their beginning. */
    public List<Shift> ofOutlet(String outletCode, Instant from, Instant until) {
        return list("outletCode = ?1 and from < ?3 and until > ?2 order by from", outletCode, from, until);
    }

    boolean isDeskOnDuty(String outletCode, String desk) {
        return count(
                        "outletCode = ?1 and desk = ?2 and status in (?3, ?4)",
                        outletCode,
                        desk,
                        ShiftStatus.ACTIVE,
                        ShiftStatus.HANDING_OVER)
                > 0;
    }
}
