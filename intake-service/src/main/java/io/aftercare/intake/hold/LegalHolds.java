package io.aftercare.intake.hold;

import io.aftercare.intake.customer.CustomerFamilies;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All legal holds. */
@ApplicationScoped
public class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {
    private final Caller caller;

    LegalHolds(Caller caller) {
        this.caller = caller;
    }

    /** Whether the data of the customer must be kept. */
    public boolean hold(UUID customerId) {
        return count("customerId in " + CustomerFamilies.of("?1") + " and status = ?2", customerId, HoldStatus.ACTIVE)
                > 0;
    }

    /** The hold, if it is one of the caller's network. */
    LegalHold inScope(UUID id) {
        return inScope(id, LockModeType.NONE);
    }

    /** The same, locked. */
    LegalHold lockInScope(UUID id) {
        return inScope(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private LegalHold inScope(UUID id, LockModeType lock) {
        return find(
                        "id = ?1 and (?2 is null or partner = ?2)",
                        id,
                        caller.partner().orElse(null))
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Legal hold", id));
    }

    List<LegalHold> newest(@Nullable UUID customerId, @Nullable HoldStatus status, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("partner = :partner", "partner", caller.partner().orElse(null))
                .and("customerId in " + CustomerFamilies.of(":customer"), "customer", customerId)
                .and("status = :status", "status", status)
                .after("placedAt", after);
        return find(where.newestFirst("placedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
