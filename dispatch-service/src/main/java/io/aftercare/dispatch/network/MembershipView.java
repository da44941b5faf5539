package io.aftercare.dispatch.network;

import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.outlet.OpenOutlet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership as the API shows it.
 *
 * @param outlet as the application named it; what it is now is shown by {@code /v1/outlets?code=}
 * @param missing what does not hold today: the four conditions and {@code CONTRACT}
 * @param validUntil the last day on which everything that is proved or agreed still holds
 * @param heldBecause why the outlet is given no work
 * @param remark the words of the last step that had a reason
 */
record MembershipView(
        UUID id,
        MembershipStatus status,
        String party,
        OpenOutlet outlet,
        List<Proof> proofs,
        List<String> missing,
        @Nullable LocalDate validUntil,
        @Nullable Contract contract,
        @Nullable LocalDate trainedOn,
        @Nullable String training,
        List<Sanction> sanctions,
        @Nullable LocalDate rectifyBy,
        @Nullable Hold heldBecause,
        List<Notice> notices,
        @Nullable String remark,
        String appliedBy,
        Instant appliedAt,
        @Nullable Instant activatedAt,
        Instant lastStepAt) {
    static MembershipView of(Membership membership, Instant now) {
        return new MembershipView(
                membership.aggregateId(),
                membership.status(),
                membership.party(),
                membership.outlet(),
                membership.proofs(),
                membership.missingOn(membership.dayOf(now)),
                membership.validUntil(),
                membership.contract(),
                membership.trainedOn(),
                membership.training(),
                membership.sanctions(),
                membership.rectifyBy(),
                membership.heldBecause(),
                membership.notices(),
                membership.remark(),
                membership.appliedBy(),
                membership.appliedAt(),
                membership.activatedAt(),
                membership.lastStepAt());
    }
}
