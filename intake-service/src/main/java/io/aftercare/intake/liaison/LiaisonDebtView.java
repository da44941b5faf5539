package io.aftercare.intake.liaison;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A debt as the API shows it. */
@Schema(name = "LiaisonDebt")
record LiaisonDebtView(
        UUID id,
        UUID serviceRequestId,
        DebtStatus status,

        @Schema(description = "What was done; missing in lists, and once the customer has been erased") @Nullable String matter,

        @Schema(description = "Login of who allowed it") String allowedBy,

        @Schema(description = "Login of who did it and owes the form")
        String actedBy,

        Instant actedAt,
        Instant dueAt,

        @Schema(description = "Whole minutes since it was done, until it was settled")
        long ageMinutes,

        @Schema(description = "Whether it is owed and its time is over")
        boolean overdue,

        @Nullable String formNumber,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    static LiaisonDebtView of(LiaisonDebt debt, @Nullable String matter, Instant now) {
        var acted = debt.acted();
        return new LiaisonDebtView(
                debt.aggregateId(),
                debt.serviceRequestId(),
                debt.status(),
                matter,
                acted.allowedBy(),
                acted.actedBy(),
                acted.actedAt(),
                acted.dueAt(),
                debt.age(now).toMinutes(),
                debt.status() == DebtStatus.OWED && acted.dueAt().isBefore(now),
                debt.formNumber(),
                debt.settledBy(),
                debt.settledAt());
    }

    /** Without the matter. */
    @Override
    public String toString() {
        return "LiaisonDebtView[" + id + "]";
    }
}
