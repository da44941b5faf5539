package io.aftercare.intake.ownership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All changes of owners. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID> {
    /** A moment in which a request got another owner, or none. */
    public record OwnerMoment(Instant at, @Nullable String owner, String by) {}

    /** What happened to the owner of a request. */
    public List<OwnerMoment> momentsOf(UUID serviceRequestId) {
        return find("serviceRequestId = ?1 order by at, id", serviceRequestId).stream()
                .map(change -> new OwnerMoment(change.at(), change.owner(), change.assignedBy()))
                .toList();
    }
}
