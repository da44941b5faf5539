package io.aftercare.intake.duplicate;

import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All marks of duplicates. */
@ApplicationScoped
class Duplicates implements PanacheRepositoryBase<Duplicate, UUID> {
    private static final String HOLDS = " and undoneAt is null and endedAt is null";

    /** The mark that holds now. */
    Optional<Duplicate> of(UUID serviceRequestId) {
        return find("serviceRequestId = ?1" + HOLDS, serviceRequestId).firstResultOptional();
    }

    /** Those that wait for this request to end. */
    List<Duplicate> waitingFor(UUID originalId) {
        return list("originalId = ?1" + HOLDS + " order by markedAt, id", originalId);
    }

    /** Marks of the request and of its duplicates that the caller sees, the newest first. */
    List<Duplicate> newestOf(UUID serviceRequestId, RequestScope scope, @Nullable Cursor after, int limit) {
        var where = scope.conditions("serviceRequestId")
                .and("(serviceRequestId = :request or originalId = :request)", "request", serviceRequestId)
                .after("markedAt", after);
        return find(where.newestFirst("markedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
