package io.aftercare.intake.bulkupsert;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Many records that a partner's own system tells at once. */
@Entity
class BulkUpsert extends Aggregate {
    /** What the lines are about. */
    @Schema(name = "BulkKind")
    enum Kind {
        CUSTOMERS,
        ASSETS
    }

    @Id
    private UUID id;

    private String partner;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private BulkStatus status;

    private int lineCount;
    private String requestedBy;
    private Instant createdAt;
    private @Nullable Instant finishedAt;

    BulkUpsert(UUID id, String partner, Kind kind, int lineCount, String requestedBy, Instant createdAt) {
        this.id = id;
        this.partner = partner;
        this.kind = kind;
        this.status = BulkStatus.WAITING;
        this.lineCount = lineCount;
        this.requestedBy = requestedBy;
        this.createdAt = createdAt;
    }

    /** For Hibernate. */
    protected BulkUpsert() {}

    /** Somebody works on it; once is enough, though many may, one after the other. */
    void begin() {
        if (status == BulkStatus.WAITING) {
            go(BulkStatus.RUNNING);
        }
    }

    void finish(Instant at) {
        go(BulkStatus.FINISHED);
        finishedAt = at;
    }

    private void go(BulkStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Bulk upsert", id, status, to, status.next());
        }
        status = to;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String partner() {
        return partner;
    }

    Kind kind() {
        return kind;
    }

    BulkStatus status() {
        return status;
    }

    int lineCount() {
        return lineCount;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
