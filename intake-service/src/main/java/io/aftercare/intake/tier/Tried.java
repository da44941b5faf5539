package io.aftercare.intake.tier;

import io.aftercare.kit.http.InvalidField;
import org.jspecify.annotations.Nullable;

/** What was tried and how it ended; a reason where it was not possible or left out, and nowhere else. */
public record Tried(Tier tier, Outcome outcome, @Nullable Reason reason) {
    public Tried {
        if (outcome.needsReason() && reason == null) {
            throw new InvalidField("reason", "reason-of-outcome", "Say why it was not possible");
        }
        if (!outcome.needsReason() && reason != null) {
            throw new InvalidField("reason", "reason-of-outcome", "What was tried needs no reason");
        }
        if (outcome == Outcome.SKIPPED && tier == Tier.ON_SITE) {
            throw new InvalidField("tier", "tier-before-another", "Nothing comes after the last tier");
        }
    }
}
