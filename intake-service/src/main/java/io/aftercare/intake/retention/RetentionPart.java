package io.aftercare.intake.retention;

import io.aftercare.intake.erasure.Category;
import io.aftercare.intake.erasure.RetainedRecords.Old;
import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one run does with one category, and up to which record it has come. */
@Entity
class RetentionPart {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID runId;

    @Enumerated(EnumType.STRING)
    private Category category;

    private int months;
    private Instant before;
    private long total;
    private long due;
    private long held;
    private long destroyed;
    private long failed;
    private boolean done;
    private @Nullable Instant reachedAt;
    private @Nullable UUID reachedId;

    RetentionPart(UUID id, UUID runId, RetentionRule rule, Instant before, long total) {
        this.id = id;
        this.runId = runId;
        this.category = rule.category();
        this.months = rule.months();
        this.before = before;
        this.total = total;
    }

    /** For Hibernate. */
    protected RetentionPart() {}

    /** What became of one record. */
    enum Outcome {
        HELD,
        ONLY_COUNTED,
        DESTROYED,
        FAILED
    }

    void pass(Old record, Outcome outcome) {
        switch (outcome) {
            case HELD -> held++;
            case ONLY_COUNTED -> due++;
            case DESTROYED -> {
                due++;
                destroyed++;
            }
            case FAILED -> {
                due++;
                failed++;
            }
        }
        reachedAt = record.since();
        reachedId = record.id();
    }

    void finish() {
        done = true;
    }

    Category category() {
        return category;
    }

    Instant before() {
        return before;
    }

    @Nullable Cursor reached() {
        return reachedAt == null || reachedId == null ? null : new Cursor(reachedAt, reachedId);
    }

    View view() {
        return new View(category, months, before, total, due, held, destroyed, failed, done);
    }

    /** A part as the API shows it. */
    @Schema(name = "RetentionPart")
    record View(
            Category category,
            int months,

            @Schema(description = "What was not used since then is past its time")
            Instant before,

            @Schema(description = "Records past their time when the run began: `due` and `held` grow up to it")
            long total,

            @Schema(description = "Looked at and not held: destroyed, or would be")
            long due,

            @Schema(description = "Looked at and kept for a legal hold")
            long held,

            long destroyed,

            @Schema(description = "Could not be destroyed or were used meanwhile; the next run tries again")
            long failed,

            boolean done) {}
}
