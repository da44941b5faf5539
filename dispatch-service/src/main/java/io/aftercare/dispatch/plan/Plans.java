package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All plans. Staff of an outlet know only its own. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {
    private final Caller caller;

    Plans(Caller caller) {
        this.caller = caller;
    }

    Filter visible() {
        return new Filter().is("outletCode", caller.outlet().orElse(null));
    }

    public Plan one(UUID id) {
        return oneIfVisible(id).orElseThrow(() -> new NotFound("Plan", id));
    }

    Optional<Plan> oneIfVisible(UUID id) {
        var filter = visible().is("id", id);
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    /** Locked until the transaction ends. */
    public Plan oneToChange(UUID id, @Nullable IfMatch ifMatch) {
        var filter = visible().is("id", id);
        var plan = find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Plan", id));
        IfMatch.check(ifMatch, plan);
        return plan;
    }

    Plan locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Plan> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("requestedAt"), filter.values())
                .page(0, count)
                .list();
    }
}
