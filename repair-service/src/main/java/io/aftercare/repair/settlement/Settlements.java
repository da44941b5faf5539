package io.aftercare.repair.settlement;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.repair.desk.Conditions;
import io.aftercare.repair.desk.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All fee statements. */
@ApplicationScoped
class Settlements implements PanacheRepositoryBase<Settlement, UUID> {
    /** What a list of fee statements is asked by. */
    record Filter(
            @Nullable SettlementStatus status,
            @Nullable UUID serviceRequestId,
            @Nullable UUID repairId,
            @Nullable String outletCode,
            @Nullable String partner) {
        Conditions on(Conditions conditions) {
            return conditions
                    .equal("status", "status", status)
                    .equal("serviceRequestId", "serviceRequestId", serviceRequestId)
                    .equal("repairId", "repairId", repairId)
                    .equal("outletCode", "outletCode", outletCode)
                    .equal("partner", "partner", partner);
        }
    }

    Settlement visible(UUID id, Scope scope) {
        return one(id, scope, LockModeType.NONE);
    }

    /** The one to change: whoever else wants to change it waits, and then sees its new version. */
    Settlement visibleForChange(UUID id, Scope scope) {
        return one(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private Settlement one(UUID id, Scope scope, LockModeType lock) {
        var conditions = scope.conditions("partner").equal("id", "id", id);
        return find(conditions.where(), conditions.parameters())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Settlement", id));
    }

    Page<Settlement> newestFirst(Filter filter, Scope scope, @Nullable Cursor after, int limit) {
        var conditions = filter.on(scope.conditions("partner")).after("draftedAt", after);
        var rows = find(conditions.newestFirst("draftedAt"), conditions.parameters())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, settlement -> new Cursor(settlement.draftedAt(), settlement.aggregateId()));
    }
}
