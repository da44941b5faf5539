package io.aftercare.intake.site;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.customer.CustomerAccess.Sight;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of sites. */
@ApplicationScoped
@Transactional
class SiteService {
    static final int MOST_ACTIVE = 1000;

    private static final Set<String> PERSONAL =
            Set.of("site.name", "site.address", "site.position", "site.house-rules", "site.safety-notes");

    private final Sites sites;
    private final CustomerAccess access;
    private final Vault vault;
    private final AuditLog audit;
    private final IntakeConfig config;
    private final Clock clock;

    SiteService(Sites sites, CustomerAccess access, Vault vault, AuditLog audit, IntakeConfig config, Clock clock) {
        this.sites = sites;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    Versioned<SiteView> add(UUID customerId, AddSite command) {
        var facts = command.facts(config.timeZone());
        var customer = access.lock(customerId);
        if (sites.activeOf(customerId) >= MOST_ACTIVE) {
            throw new TooManySites(MOST_ACTIVE);
        }
        var site = new Site(Ids.next(), customer, clock.instant(), facts, vault);
        sites.persistAndFlush(site);
        audit.note(Action.CHANGED, customerId, PERSONAL, "site.add");
        return Versioned.of(site, site.view(vault));
    }

    Versioned<SiteView> change(UUID id, @Nullable IfMatch ifMatch, ChangeSite command) {
        var site = toChange(id, ifMatch);
        access.lock(site.customerId());
        var facts = command.appliedTo(site.facts(vault).orElseThrow());
        if (site.change(facts, vault)) {
            audit.note(Action.CHANGED, site.customerId(), PERSONAL, "site.change");
        }
        sites.flush();
        return Versioned.of(site, site.view(vault));
    }

    Versioned<SiteView> end(UUID id, @Nullable IfMatch ifMatch) {
        var site = toChange(id, ifMatch);
        site.end(clock.instant());
        sites.flush();
        return Versioned.of(site, show(site, Sight.IN_CLEAR, "site.end"));
    }

    Versioned<SiteView> get(UUID id) {
        var site = sites.inScope(id);
        var sight = access.sightOf(site.customerId()).orElseThrow(() -> new NotFound("Site", id));
        return Versioned.of(site, show(site, sight, "site.read"));
    }

    Page<SiteView> list(UUID customerId, @Nullable SiteStatus status, @Nullable Cursor after, int limit) {
        var sight = access.sightOf(customerId).orElseThrow(() -> new NotFound("Customer", customerId));
        return Page.of(sites.newestOf(customerId, status, after, limit), limit, Site::cursor)
                .map(site -> show(site, sight, "site.list"));
    }

    private Site toChange(UUID id, @Nullable IfMatch ifMatch) {
        var site = sites.lockInScope(id);
        IfMatch.check(ifMatch, site);
        site.refuseWhenEnded();
        return site;
    }

    private SiteView show(Site site, Sight sight, String purpose) {
        var view = site.view(vault);
        if (sight == Sight.BEHIND_MASK) {
            return view.behindMask();
        }
        audit.note(Action.READ, site.customerId(), PERSONAL, purpose);
        return view;
    }
}
