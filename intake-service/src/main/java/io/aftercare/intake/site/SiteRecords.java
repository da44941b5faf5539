package io.aftercare.intake.site;

import io.aftercare.intake.erasure.PersonalRecords;
import io.aftercare.intake.erasure.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The sites of a customer who is erased: they are ended, and only the region is left of each. */
@ApplicationScoped
class SiteRecords implements PersonalRecords {
    private final Sites sites;
    private final Clock clock;

    SiteRecords(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public void forget(Traces traces) {
        sites.list("customerId", traces.customerId()).forEach(site -> site.forget(clock.instant()));
        sites.flush();
    }
}
