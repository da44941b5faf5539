package io.aftercare.intake.family;

import io.aftercare.intake.closing.ClosingGuard;
import io.aftercare.intake.request.RequestStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is part of whom. A part that has not ended keeps its parent open. */
@ApplicationScoped
public class Kinships implements PanacheRepositoryBase<Kinship, UUID>, ClosingGuard {
    @Override
    public boolean keepsOpen(UUID serviceRequestId) {
        return count(
                        "parentId = ?1 and leftAt is null and serviceRequestId in"
                                + " (select r.id from ServiceRequest r where r.status not in (?2, ?3))",
                        serviceRequestId,
                        RequestStatus.CLOSED,
                        RequestStatus.CANCELLED)
                > 0;
    }

    /** Whether it is part of another one, or others are parts of it. */
    public boolean hasRelatives(UUID serviceRequestId) {
        return count("leftAt is null and (serviceRequestId = ?1 or parentId = ?1)", serviceRequestId) > 0;
    }

    Optional<Kinship> ofChild(UUID serviceRequestId) {
        return find("serviceRequestId = ?1 and leftAt is null", serviceRequestId)
                .firstResultOptional();
    }

    List<Kinship> ofParent(UUID serviceRequestId) {
        return list("parentId = ?1 and leftAt is null", serviceRequestId);
    }

    boolean hasChildren(UUID serviceRequestId) {
        return count("parentId = ?1 and leftAt is null", serviceRequestId) > 0;
    }
}
