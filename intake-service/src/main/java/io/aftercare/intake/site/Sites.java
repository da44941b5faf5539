package io.aftercare.intake.site;

import io.aftercare.intake.customer.CustomerFamilies;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sites. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {
    private final Caller caller;

    Sites(Caller caller) {
        this.caller = caller;
    }

    /** Whether products of this customer may stand there. */
    public boolean isActiveOf(UUID customerId, UUID siteId) {
        return count(
                        "id = ?1 and customerId in " + CustomerFamilies.of("?2") + " and status = ?3",
                        siteId,
                        customerId,
                        SiteStatus.ACTIVE)
                > 0;
    }

    /** The time zone of the site, ended or not. */
    public Optional<String> timeZoneOf(UUID siteId) {
        return findByIdOptional(siteId).map(Site::timeZone);
    }

    /** The site, if it belongs to the caller's network. */
    Site inScope(UUID id) {
        return OwnNetwork.find(this, "Site", id, caller, LockModeType.NONE);
    }

    /** The same, locked. */
    Site lockInScope(UUID id) {
        return OwnNetwork.find(this, "Site", id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    long activeOf(UUID customerId) {
        return count("customerId = ?1 and status = ?2", customerId, SiteStatus.ACTIVE);
    }

    List<Site> newestOf(UUID customerId, @Nullable SiteStatus status, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("customerId in " + CustomerFamilies.of(":customer"), "customer", customerId)
                .and("status = :status", "status", status)
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
