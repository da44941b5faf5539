package io.aftercare.intake.sla;

import io.aftercare.intake.sla.RecordedFact.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was recorded of all requests. */
@ApplicationScoped
class RecordedFacts implements PanacheRepositoryBase<RecordedFact, Key> {
    /** In the order of the records. */
    List<RecordedFact> of(UUID serviceRequestId) {
        return find("key.serviceRequestId = ?1 order by key.position", serviceRequestId)
                .list();
    }

    /** The same of many requests; nothing is said of those without records. */
    Map<UUID, List<RecordedFact>> of(Collection<UUID> serviceRequestIds) {
        return find("key.serviceRequestId in ?1 order by key.position", serviceRequestIds).stream()
                .collect(Collectors.groupingBy(RecordedFact::serviceRequestId));
    }
}
