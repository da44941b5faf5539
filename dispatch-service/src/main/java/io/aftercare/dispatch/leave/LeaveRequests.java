package io.aftercare.dispatch.leave;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All leave. */
@ApplicationScoped
class LeaveRequests implements PanacheRepositoryBase<LeaveRequest, UUID> {
    private final Caller caller;

    LeaveRequests(Caller caller) {
        this.caller = caller;
    }

    /** Staff of an outlet see its leave; everybody else on the staff sees all. */
    Filter visible() {
        return new Filter().is("outletCode", caller.outlet().orElse(null));
    }

    Optional<LeaveRequest> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<LeaveRequest> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<LeaveRequest> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("requestedAt"), filter.values())
                .page(0, count)
                .list();
    }

    boolean isOnLeave(String login, Instant from, Instant until) {
        return count(
                        "staffLogin = ?1 and status = ?2 and from < ?4 and until > ?3",
                        login,
                        LeaveStatus.APPROVED,
                        from,
                        until)
                > 0;
    }
}
