package io.aftercare.dispatch.weighting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy of weights as the API shows it. */
record PolicyView(
        UUID id,

        @Schema(description = "RETIRED from the moment on at which its successor is known; it holds until retiredAt")
        PolicyStatus status,

        String name,
        int edition,

        @Schema(description = "Absent for all outlets that have none of their own") @Nullable String outletCode,

        int distancePermille,
        int pointsPerOpenVisit,
        int outletDistancePermille,
        DraftPolicy.Waiting pointsPerHourOfWaiting,

        @Schema(description = "Absent when routes are planned by the usual ones")
        DraftPolicy.@Nullable Routes routes,

        String draftedBy,
        Instant draftedAt,
        @Nullable Instant activeFrom,
        @Nullable String activatedBy,
        @Nullable Instant retiredAt) {
    static PolicyView of(WeightPolicy policy) {
        var weights = policy.weights();
        return new PolicyView(
                policy.aggregateId(),
                policy.status(),
                policy.name(),
                policy.edition(),
                policy.outletCode(),
                weights.distancePermille(),
                weights.pointsPerOpenVisit(),
                weights.outletDistancePermille(),
                DraftPolicy.Waiting.of(weights),
                DraftPolicy.Routes.of(policy.routeWeights()),
                policy.draftedBy(),
                policy.draftedAt(),
                policy.activeFrom(),
                policy.activatedBy(),
                policy.retiredAt());
    }
}
