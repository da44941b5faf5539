package io.aftercare.intake.partner.step;

import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to do in Keycloak. */
@Entity
class PartnerStep {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID partnerId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private int position;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    private Instant askedAt;
    private String askedBy;
    private int attempts;
    private @Nullable String lastFailure;
    private @Nullable Instant doneAt;

    /** For Hibernate. */
    protected PartnerStep() {}

    PartnerStep(UUID id, UUID partnerId, int position, StepKind kind, Instant at, String by) {
        this.id = id;
        this.partnerId = partnerId;
        this.position = position;
        this.kind = kind;
        this.status = StepStatus.WAITING;
        this.askedAt = at;
        this.askedBy = by;
    }

    void done(Instant at) {
        go(StepStatus.DONE);
        attempts++;
        lastFailure = null;
        doneAt = at;
    }

    /** It waits for the next attempt. */
    void failed(String why) {
        attempts++;
        lastFailure = why;
    }

    void skip() {
        go(StepStatus.SKIPPED);
    }

    private void go(StepStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalStateException("Step " + id + " cannot go from " + status + " to " + to);
        }
        status = to;
    }

    UUID id() {
        return id;
    }

    StepKind kind() {
        return kind;
    }

    StepStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Cursor cursor() {
        return new Cursor(askedAt, id);
    }

    StepView view() {
        return new StepView(id, kind, status, askedAt, askedBy, attempts, lastFailure, doneAt);
    }
}
