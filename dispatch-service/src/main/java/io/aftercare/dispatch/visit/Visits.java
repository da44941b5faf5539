package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All visits. Whoever changes one locks it first, so that steps, deadlines and events wait for each other. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {
    private static final List<String> WIDER_THAN_TECHNICIAN = List.of(
            Roles.DISPATCHER,
            Roles.STATION_HEAD,
            Roles.AGENT,
            Roles.TECH_SUPPORT,
            Roles.FOLLOW_UP_AGENT,
            Roles.MANAGER,
            Roles.QUALITY_SUPERVISOR,
            Roles.ADMIN);
    private static final int RETRIED_AT_ONCE = 500;
    private static final int REMEMBERED_CREWS = 200;

    private final Caller caller;

    Visits(Caller caller) {
        this.caller = caller;
    }

    /** Those on which the caller may take steps, as far as the caller's role lets. */
    Filter visible() {
        return isTechnicianOnly()
                ? ofPartner().is("assignee.technicianLogin", caller.login())
                : ofPartner().is("assignee.outletCode", caller.outlet().orElse(null));
    }

    /** Those that the caller may know of: also the ones to which a technician goes along without leading (S3.8-C3). */
    Filter readable() {
        return isTechnicianOnly()
                ? ofPartner().isOrIdIn("assignee.technicianLogin", caller.login(), alongWith(caller.login()))
                : visible();
    }

    private Filter ofPartner() {
        return new Filter().is("job.partner", caller.partner().orElse(null));
    }

    /** The latest ones, so that a long life as a member does not make every list long. */
    private List<UUID> alongWith(String technicianLogin) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        SELECT visit_id FROM visit_crew WHERE technician_login = ?1
                        ORDER BY added_at DESC LIMIT ?2""", UUID.class)
                .setParameter(1, technicianLogin)
                .setParameter(2, REMEMBERED_CREWS)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Staff of an outlet give visits to its own technicians only. */
    boolean mayBeGivenTo(String outletCode) {
        return caller.outlet().map(outletCode::equals).orElse(true);
    }

    private boolean isTechnicianOnly() {
        return caller.hasRole(Roles.TECHNICIAN)
                && WIDER_THAN_TECHNICIAN.stream().noneMatch(caller::hasRole);
    }

    Optional<Visit> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<Visit> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Visit> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Visit> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("requestedAt"), filter.values())
                .page(0, count)
                .list();
    }

    /** The ids of the visits of a request that have not ended. */
    List<UUID> openOf(UUID serviceRequestId) {
        return getEntityManager()
                .createQuery("""
                        select id from Visit where job.serviceRequestId = ?1
                        and status not in (COMPLETED, CANCELLED) order by id""", UUID.class)
                .setParameter(1, serviceRequestId)
                .getResultList();
    }

    /** The ids of visits that nobody could make, the urgent ones first. */
    List<UUID> unassigned() {
        return getEntityManager()
                .createQuery("""
                        select id from Visit where unassignedReason is not null
                        order by job.priority, requestedAt""", UUID.class)
                .setMaxResults(RETRIED_AT_ONCE)
                .getResultList();
    }
}
