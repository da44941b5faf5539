package io.aftercare.intake.entitlement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one rule found. */
@Schema(name = "EntitlementFinding")
public record Finding(
        EntitlementRule rule,
        String clause,
        Outcome outcome,

        @Schema(description = "The first day that it covers") @Nullable LocalDate from,

        @Schema(description = "The last day that it covers") @Nullable LocalDate until,

        String reason) {

    /** How a rule answers. */
    @Schema(name = "EntitlementOutcome")
    public enum Outcome {
        COVERS,
        NOT_BEGUN,
        EXPIRED,
        /** Another rule stands before it. */
        SUPERSEDED,
        /** What the rule needs is not known. */
        UNKNOWN
    }

    static Finding of(EntitlementRule rule, Outcome outcome, String reason) {
        return new Finding(rule, rule.clause(), outcome, null, null, reason);
    }

    static Finding of(EntitlementRule rule, @Nullable LocalDate from, LocalDate until, LocalDate day, String reason) {
        return new Finding(rule, rule.clause(), outcome(from, until, day), from, until, reason);
    }

    private static Outcome outcome(@Nullable LocalDate from, LocalDate until, LocalDate day) {
        if (from != null && day.isBefore(from)) {
            return Outcome.NOT_BEGUN;
        }
        return day.isAfter(until) ? Outcome.EXPIRED : Outcome.COVERS;
    }
}
