package io.aftercare.intake.retention;

import io.aftercare.intake.erasure.Category;
import io.aftercare.kit.events.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the data of one category is kept after its last use. */
@Entity
class RetentionRule extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Category category;

    private int months;
    private Instant changedAt;
    private String changedBy;

    /** For Hibernate. */
    protected RetentionRule() {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    Category category() {
        return category;
    }

    int months() {
        return months;
    }

    /** What was not used since then is past its time. */
    Instant before(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    void change(int newMonths, Instant at, String by) {
        months = newMonths;
        changedAt = at;
        changedBy = by;
    }

    View view() {
        return new View(id, category, months, changedAt, changedBy);
    }

    /** A rule as the API shows it. */
    @Schema(name = "RetentionRule")
    record View(
            UUID id,
            Category category,

            @Schema(description = "Months after the last use")
            int months,

            Instant changedAt,
            String changedBy) {}
}
