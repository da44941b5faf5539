package io.aftercare.intake.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether work on a product at one moment is free for the customer, and why. */
public record Entitlement(
        UUID assetId,
        Instant at,

        @Schema(description = "The day of that moment where the product stands")
        LocalDate day,

        Decision decision,

        @Schema(
                description =
                        "The rule that covers; else the one that covered last, or will first; none when nothing is known")
        @Nullable EntitlementRule rule,

        @Schema(description = "The clause of the requirements behind the rule") @Nullable String clause,

        @Schema(description = "The last day that the rule covers") @Nullable LocalDate until,

        String reason,

        @Schema(description = "Every rule in its order, with what it found")
        List<Finding> lookedAt) {

    /** The answer. */
    @Schema(name = "EntitlementDecision")
    public enum Decision {
        COVERED,
        NOT_COVERED
    }

    public boolean isCovered() {
        return decision == Decision.COVERED;
    }
}
