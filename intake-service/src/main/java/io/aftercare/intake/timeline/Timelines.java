package io.aftercare.intake.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was heard of all requests. */
@ApplicationScoped
class Timelines implements PanacheRepositoryBase<Milestone, UUID> {
    List<TimelineEntry> of(UUID serviceRequestId) {
        return find("serviceRequestId = ?1 order by at, eventId", serviceRequestId).list().stream()
                .map(Milestone::entry)
                .toList();
    }
}
