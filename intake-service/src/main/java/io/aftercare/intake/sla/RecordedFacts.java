package io.aftercare.intake.sla;

import io.aftercare.intake.sla.RecordedFact.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was recorded of all requests. */
@ApplicationScoped
class RecordedFacts implements PanacheRepositoryBase<RecordedFact, Key> {
    /** In the order of the records. */
    List<RecordedFact> of(UUID serviceRequestId) {
        return find("key.serviceRequestId = ?1 order by key.position", serviceRequestId)
                .list();
    }
}
