package io.aftercare.intake.request;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a request first reached each point of its way; what was not reached is null. */
@Embeddable
public class Milestones {
    /** Never null, so that Hibernate makes this object even when nothing has been reached yet. */
    boolean repairAbandoned;

    @Nullable Instant triagedAt;

    @Nullable Instant resolvedAt;

    @Nullable Instant visitRequestedAt;

    @Nullable Instant productExpectedAt;

    @Nullable Instant visitProposedAt;

    @Nullable Instant appointedAt;

    @Nullable Instant arrivedAt;

    @Nullable Instant repairStartedAt;

    @Nullable Instant completedAt;

    @Nullable Instant settledAt;

    @Nullable Instant followUpEndedAt;

    @Nullable Instant cancelledAt;

    @Nullable Instant closedAt;

    @Nullable Instant lastCustomerContactAt;

    /** The same as an unchanging value for readers. */
    @Schema(name = "Milestones")
    public record View(
            @Nullable Instant firstResponseAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant visitRequestedAt,
            @Nullable Instant productExpectedAt,
            @Nullable Instant visitProposedAt,
            @Nullable Instant appointedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant repairStartedAt,
            @Nullable Instant completedAt,
            @Nullable Instant settledAt,
            @Nullable Instant followUpEndedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant closedAt,

            @Schema(description = "When somebody last spoke with the customer, as the log of contacts says (S4-3.1b)")
            @Nullable Instant lastCustomerContactAt,

            @Schema(description = "The repair was given up; somebody must decide what follows")
            boolean repairAbandoned) {}

    /** For Hibernate. */
    protected Milestones() {}

    View view() {
        return new View(
                triagedAt,
                resolvedAt,
                visitRequestedAt,
                productExpectedAt,
                visitProposedAt,
                appointedAt,
                arrivedAt,
                repairStartedAt,
                completedAt,
                settledAt,
                followUpEndedAt,
                cancelledAt,
                closedAt,
                lastCustomerContactAt,
                repairAbandoned);
    }

    static Instant first(@Nullable Instant known, Instant heard) {
        return known == null || heard.isBefore(known) ? heard : known;
    }
}
