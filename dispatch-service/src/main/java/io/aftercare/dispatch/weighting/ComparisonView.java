package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Term;
import io.aftercare.dispatch.assignment.Weighting.UnderPolicy;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What two policies would have decided.
 *
 * @param decisions how many past decisions had somebody to choose and were looked at
 * @param differing in how many of them the policies put different technicians first
 */
record ComparisonView(
        Instant from,
        Instant until,
        int decisions,
        int differing,

        @Schema(description = "Only the first 2,000 decisions of the span were looked at")
        boolean cut,

        PolicySums one,
        PolicySums other) {
    /** The sums over whom one of them would have put first. */
    record PolicySums(
            UnderPolicy policy,

            @Schema(description = "Metres, visits, metres and minutes")
            Map<Term.Kind, Long> measures,

            @Schema(description = "In points of this policy")
            Map<Term.Kind, Long> points) {}
}
