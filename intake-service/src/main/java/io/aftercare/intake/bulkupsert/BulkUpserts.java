package io.aftercare.intake.bulkupsert;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All bulk upserts. */
@ApplicationScoped
class BulkUpserts implements PanacheRepositoryBase<BulkUpsert, UUID> {
    private final Caller caller;

    BulkUpserts(Caller caller) {
        this.caller = caller;
    }

    /** The bulk upsert, if it belongs to the caller's network. */
    BulkUpsert inScope(UUID id) {
        return OwnNetwork.find(this, "Bulk upsert", id, caller, LockModeType.NONE);
    }

    List<BulkUpsert> newest(@Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("partner = :partner", "partner", caller.partner().orElse(null))
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
