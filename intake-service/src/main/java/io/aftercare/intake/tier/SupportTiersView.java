package io.aftercare.intake.tier;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was tried for a request, and what its policy still asks for before somebody comes. */
record SupportTiersView(
        @Schema(description = "Whether the policy of the request asks for the order")
        boolean tiersRequired,

        @Schema(description = "Tiers to try or to skip before a visit can be asked for")
        List<Tier> missingBeforeVisit,

        @Schema(description = "From the first to the last") List<AttemptView> attempts) {

    /** One attempt. */
    @Schema(name = "SupportAttempt")
    record AttemptView(
            Tier tier,
            Outcome outcome,
            @Nullable Reason reason,

            @Schema(description = "Missing once the customer has been erased") @Nullable String note,

            Instant at,

            @Schema(description = "Login; `system` where another service told it without one")
            String attemptedBy) {}
}
