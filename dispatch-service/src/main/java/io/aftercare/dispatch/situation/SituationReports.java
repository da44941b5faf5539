package io.aftercare.dispatch.situation;

import io.aftercare.dispatch.happening.HeadChanged;
import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All situation reports. */
@ApplicationScoped
class SituationReports implements PanacheRepositoryBase<SituationReport, UUID> {
    private final Caller caller;

    SituationReports(Caller caller) {
        this.caller = caller;
    }

    /** Who leads sees those of the outlet, or all; everybody else what he or she has told or was told. */
    Filter visible() {
        var leads = Stream.of(Roles.STATION_HEAD, Roles.MANAGER, Roles.QUALITY_SUPERVISOR, Roles.ADMIN)
                .anyMatch(caller::hasRole);
        return leads
                ? new Filter().is("outletCode", caller.outlet().orElse(null))
                : new Filter().oneOf("reportedBy", "headLogin", caller.login());
    }

    Optional<SituationReport> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<SituationReport> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<SituationReport> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("reportedAt"), filter.values())
                .page(0, count)
                .list();
    }

    /** A new head takes over what is open, but for what he or she has told. */
    void headChanged(@Observes HeadChanged change) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE situation_report SET head_login = ?1, version = version + 1
                        WHERE outlet_code = ?2 AND department = ?3 AND status <> 'ACKNOWLEDGED'
                        AND head_login <> ?1 AND reported_by <> ?1""")
                .setParameter(1, change.headLogin())
                .setParameter(2, change.outletCode())
                .setParameter(3, change.department())
                .executeUpdate();
    }
}
