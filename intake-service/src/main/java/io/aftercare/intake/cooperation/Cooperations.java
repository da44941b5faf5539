package io.aftercare.intake.cooperation;

import io.aftercare.intake.cooperation.Dispute.Moment;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.ids.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All cooperations, and the steps that were taken with them. */
@ApplicationScoped
class Cooperations implements PanacheRepositoryBase<Cooperation, UUID> {
    private static final String NOTE =
            "INSERT INTO cooperation_step (id, cooperation_id, service_request_id, at, name, login)"
                    + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    /** Which cooperations a caller asks for. */
    record Filter(
            @Nullable Department department,
            @Nullable CooperationStatus status,
            @Nullable UUID serviceRequestId,
            @Nullable String firstResponder,
            @Nullable String inCharge,
            @Nullable Instant overdueAt) {}

    /** The newest first; one more than the limit shows that there is a next page. */
    List<Cooperation> newest(Filter filter, RequestScope scope, @Nullable Cursor after, int limit) {
        var where = scope.conditions("serviceRequestId")
                .and("department = :department", "department", filter.department())
                .and("status = :status", "status", filter.status())
                .and("serviceRequestId = :request", "request", filter.serviceRequestId())
                .and("inCharge = :inCharge", "inCharge", filter.inCharge())
                .and(
                        "serviceRequestId in (select r.id from ServiceRequest r where r.origin.firstResponder = :first)",
                        "first",
                        filter.firstResponder());
        var overdueAt = filter.overdueAt();
        if (overdueAt != null) {
            where.and(
                    "status in :owed and dueAt < :overdueAt",
                    Map.of("owed", CooperationStatus.OWED, "overdueAt", overdueAt));
        }
        where.after("askedAt", after);
        return find(where.newestFirst("askedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** Which request it belongs to, without loading it: the request is locked first. */
    Optional<UUID> requestOf(UUID id) {
        return find("select serviceRequestId from Cooperation where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Keeps a step for the timeline: a department may refuse, accept and refuse again. */
    void note(Cooperation cooperation, String step, Moment moment) {
        flush();
        getEntityManager()
                .createNativeQuery(NOTE)
                .setParameter(1, Ids.next())
                .setParameter(2, cooperation.aggregateId())
                .setParameter(3, cooperation.serviceRequestId())
                .setParameter(4, moment.at())
                .setParameter(5, step)
                .setParameter(6, moment.by())
                .executeUpdate();
    }
}
