package io.aftercare.intake.liaison;

import io.aftercare.intake.closing.ClosingGuard;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All debts of paper. What is owed keeps its request open (T60). */
@ApplicationScoped
class LiaisonDebts implements PanacheRepositoryBase<LiaisonDebt, UUID>, ClosingGuard {
    /** Which debts a caller asks for. */
    record Filter(
            @Nullable DebtStatus status,
            @Nullable UUID serviceRequestId,
            @Nullable Instant overdueAt) {}

    @Override
    public boolean keepsOpen(UUID serviceRequestId) {
        return count("serviceRequestId = ?1 and status = ?2", serviceRequestId, DebtStatus.OWED) > 0;
    }

    /** The newest first; one more than the limit shows that there is a next page. */
    List<LiaisonDebt> newest(Filter filter, RequestScope scope, @Nullable Cursor after, int limit) {
        var where = scope.conditions("serviceRequestId")
                .and("status = :status", "status", filter.status())
                .and("serviceRequestId = :request", "request", filter.serviceRequestId());
        var overdueAt = filter.overdueAt();
        if (overdueAt != null) {
            where.and(
                    "status = :owed and acted.dueAt < :overdueAt",
                    Map.of("owed", DebtStatus.OWED, "overdueAt", overdueAt));
        }
        where.after("acted.actedAt", after);
        return find(where.newestFirst("acted.actedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** Which request it belongs to, without loading it: the request is locked first. */
    Optional<UUID> requestOf(UUID id) {
        return find("select serviceRequestId from LiaisonDebt where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }
}
