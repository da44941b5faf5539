package io.aftercare.intake.ownership;

import io.aftercare.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a request became somebody's, or nobody's. */
@Entity
@Immutable
@Table(name = "service_request_assignment")
@SuppressWarnings("UnusedVariable") // Some fields are read by queries, or by an auditor.
class Assignment {
    @Id
    private UUID id;

    private UUID serviceRequestId;
    private Instant at;
    private @Nullable String owner;
    private String assignedBy;

    Assignment(UUID serviceRequestId, Instant at, @Nullable String owner, String assignedBy) {
        this.id = Ids.next();
        this.serviceRequestId = serviceRequestId;
        this.at = at;
        this.owner = owner;
        this.assignedBy = assignedBy;
    }

    /** For Hibernate. */
    protected Assignment() {}

    Instant at() {
        return at;
    }

    @Nullable String owner() {
        return owner;
    }

    String assignedBy() {
        return assignedBy;
    }
}
