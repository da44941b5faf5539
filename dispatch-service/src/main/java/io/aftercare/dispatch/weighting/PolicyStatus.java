package io.aftercare.dispatch.weighting;

import java.util.EnumSet;
import java.util.Set;

/** The life of a policy of weights, and the only place that says which step may follow which. */
enum PolicyStatus {
    DRAFT,
    ACTIVE,
    RETIRED;

    Set<PolicyStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ACTIVE);
            case ACTIVE -> EnumSet.of(RETIRED);
            case RETIRED -> EnumSet.noneOf(PolicyStatus.class);
        };
    }
}
