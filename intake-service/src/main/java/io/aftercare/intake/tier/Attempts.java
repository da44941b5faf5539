package io.aftercare.intake.tier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was tried for all requests. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<SupportAttempt, UUID> {
    /** From the first to the last. */
    List<SupportAttempt> of(UUID serviceRequestId) {
        return list("serviceRequestId = ?1 order by at, id", serviceRequestId);
    }
}
