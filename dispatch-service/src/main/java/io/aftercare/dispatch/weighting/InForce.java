package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Weighting;
import io.aftercare.dispatch.route.Weights;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy with the time in which it holds, as it is kept in memory. */
record InForce(
        @Nullable String outletCode,
        Weighting.Named named,
        Weights routes,
        Instant from,
        @Nullable Instant until) {
    /** Of a policy that is no draft. */
    static InForce of(WeightPolicy policy) {
        var routes = policy.routeWeights();
        return new InForce(
                policy.outletCode(),
                policy.named(),
                routes == null ? Weights.USUAL : routes,
                Optional.ofNullable(policy.activeFrom()).orElseThrow(),
                policy.retiredAt());
    }

    boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    boolean isFor(@Nullable String outlet) {
        return Objects.equals(outletCode, outlet);
    }
}
