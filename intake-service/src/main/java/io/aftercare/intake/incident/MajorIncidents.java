package io.aftercare.intake.incident;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All major incidents. */
@ApplicationScoped
public class MajorIncidents implements PanacheRepositoryBase<MajorIncident, UUID> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /** Which incidents a caller asks for. */
    record Filter(
            @Nullable IncidentStatus status,
            @Nullable String partner,
            @Nullable UUID serviceRequestId,
            @Nullable Instant overdueAt) {}

    /** The number that people say, such as {@code M-20261121-000123}; unique, not gapless. */
    String nextNumber(Instant day) {
        var next = (Long) getEntityManager()
                .createNativeQuery("SELECT nextval('major_incident_number')", Long.class)
                .getSingleResult();
        return "M-%s-%06d".formatted(DAY.format(day.atOffset(ZoneOffset.UTC)), next);
    }

    /** The incident, if it exists for this caller. */
    public Optional<MajorIncident> inScope(UUID id, Caller caller) {
        var where = within(caller).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    /** The same, locked, so that changes of one incident come one after the other. */
    public Optional<MajorIncident> lockInScope(UUID id, Caller caller) {
        var where = within(caller).and("id = :id", "id", id);
        return find(where.text(), where.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<MajorIncident> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first; one more than the limit shows that there is a next page. */
    List<MajorIncident> newest(Filter filter, Caller caller, @Nullable Cursor after, int limit) {
        var where = within(caller)
                .and("status = :status", "status", filter.status())
                .and("report.partner = :ofPartner", "ofPartner", filter.partner())
                .and("report.serviceRequestId = :request", "request", filter.serviceRequestId())
                .and("nextDueAt < :overdueAt", "overdueAt", filter.overdueAt())
                .after("report.reportedAt", after);
        return find(where.newestFirst("report.reportedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** What happened to the incidents of a request. */
    public List<IncidentMoment> momentsOf(UUID serviceRequestId) {
        return list("report.serviceRequestId", serviceRequestId).stream()
                .flatMap(incident -> incident.moments().stream())
                .toList();
    }

    /** Partners see their own; staff of an outlet what concerns it and what they reported themselves. */
    private static Conditions within(Caller caller) {
        var own = new Conditions()
                .and("report.partner = :partner", "partner", caller.partner().orElse(null));
        return caller.outlet()
                .map(outlet -> own.and(
                        "(report.outletCode = :outlet or report.reportedBy = :login)",
                        Map.of("outlet", outlet, "login", caller.login())))
                .orElse(own);
    }
}
