package io.aftercare.intake.family;

import io.aftercare.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a request is, or was, part of another one. */
@Entity
@Table(name = "request_kinship")
@SuppressWarnings("UnusedVariable") // Some fields are read by queries only.
class Kinship {
    @Id
    private UUID id;

    private UUID serviceRequestId;
    private UUID parentId;
    private boolean split;
    private Instant joinedAt;
    private String joinedBy;
    private @Nullable Instant leftAt;
    private @Nullable String leftBy;

    /** For Hibernate. */
    protected Kinship() {}

    Kinship(UUID serviceRequestId, UUID parentId, boolean split, Instant joinedAt, String joinedBy) {
        this.id = Ids.next();
        this.serviceRequestId = serviceRequestId;
        this.parentId = parentId;
        this.split = split;
        this.joinedAt = joinedAt;
        this.joinedBy = joinedBy;
    }

    void end(Instant at, String by) {
        leftAt = at;
        leftBy = by;
    }

    UUID serviceRequestId() {
        return serviceRequestId;
    }

    UUID parentId() {
        return parentId;
    }

    boolean split() {
        return split;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}
