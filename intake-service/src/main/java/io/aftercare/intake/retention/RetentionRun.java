package io.aftercare.intake.retention;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One destruction of what is past its time, or one count of it. */
@Entity
class RetentionRun extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Status status;

    private boolean dryRun;
    private String requestedBy;
    private Instant begunAt;
    private @Nullable Instant endedAt;

    /** Where a run is. */
    @Schema(name = "RetentionRunStatus")
    enum Status {
        RUNNING,
        DONE
    }

    RetentionRun(UUID id, boolean dryRun, String requestedBy, Instant begunAt) {
        this.id = id;
        this.status = Status.RUNNING;
        this.dryRun = dryRun;
        this.requestedBy = requestedBy;
        this.begunAt = begunAt;
    }

    /** For Hibernate. */
    protected RetentionRun() {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    boolean isDryRun() {
        return dryRun;
    }

    void end(Instant at) {
        status = Status.DONE;
        endedAt = at;
    }

    Cursor cursor() {
        return new Cursor(begunAt, id);
    }

    View view(List<RetentionPart> parts) {
        return new View(
                id,
                status,
                dryRun,
                requestedBy,
                begunAt,
                endedAt,
                parts.stream().map(RetentionPart::view).toList());
    }

    /** A run as the API shows it. */
    @Schema(name = "RetentionRun")
    record View(
            UUID id,
            Status status,

            @Schema(description = "Whether it only counts") boolean dryRun,

            @Schema(description = "The login of who began it; `system` for the nightly one")
            String requestedBy,

            Instant begunAt,
            @Nullable Instant endedAt,
            List<RetentionPart.View> parts) {}
}
