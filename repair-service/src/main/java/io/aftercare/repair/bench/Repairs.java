package io.aftercare.repair.bench;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.repair.desk.Conditions;
import io.aftercare.repair.desk.Scope;
import io.aftercare.repair.job.RepairMode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All repairs. */
@ApplicationScoped
class Repairs implements PanacheRepositoryBase<Repair, UUID> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** What a list of repairs is asked by. */
    record Filter(
            @Nullable RepairStatus status,
            @Nullable String outletCode,
            @Nullable UUID serviceRequestId,
            @Nullable String technicianLogin,
            @Nullable String partner) {
        Conditions on(Conditions conditions) {
            return conditions
                    .equal("status", "status", status)
                    .equal("outletCode", "outletCode", outletCode)
                    .equal("job.serviceRequestId", "serviceRequestId", serviceRequestId)
                    .equal("technicianLogin", "technicianLogin", technicianLogin)
                    .equal("job.partner", "partner", partner);
        }
    }

    Repair visible(UUID id, Scope scope) {
        return one(id, scope, LockModeType.NONE);
    }

    /** The one to change: whoever else wants to change it waits, and then sees its new version. */
    Repair visibleForChange(UUID id, Scope scope) {
        return one(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private Repair one(UUID id, Scope scope, LockModeType lock) {
        var conditions = scope.conditions("job.partner").equal("id", "id", id);
        return find(conditions.where(), conditions.parameters())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Repair", id));
    }

    Optional<Repair> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Repair> ofRequestForChange(UUID serviceRequestId) {
        return find("job.serviceRequestId = ?1 order by id", serviceRequestId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean hasVisit(UUID visitId) {
        return count("visitId", visitId) > 0;
    }

    boolean isExpected(UUID serviceRequestId) {
        return count("job.serviceRequestId = ?1 and mode = ?2", serviceRequestId, RepairMode.BRING_IN) > 0;
    }

    Page<Repair> newestFirst(Filter filter, Scope scope, @Nullable Cursor after, int limit) {
        var conditions = filter.on(scope.conditions("job.partner")).after("registeredAt", after);
        var rows = find(conditions.newestFirst("registeredAt"), conditions.parameters())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, repair -> new Cursor(repair.registeredAt(), repair.aggregateId()));
    }

    /** The number under which a product is handed in, for example {@code FR-20261121-000042}. */
    String nextFaultReportNumber(Instant at) {
        var number = getEntityManager()
                .createNativeQuery("SELECT nextval('fault_report_number')", Long.class)
                .getSingleResult();
        return "FR-%s-%06d".formatted(DAY.format(at), (Long) number);
    }
}
