package io.aftercare.dispatch.explanation;

import io.aftercare.dispatch.assignment.Decision;
import io.aftercare.dispatch.assignment.Decision.Excluded;
import io.aftercare.dispatch.assignment.Decision.Ranked;
import io.aftercare.dispatch.assignment.Weighting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a technician was asked, as it was decided at that moment. Listed are the best of the ranking and, of those who
 * could not go, the nearest with the skill first; of the others their number is said.
 *
 * @param attempt the number of the proposal; of the next one when nobody could be asked
 * @param technicianLogin who was asked; absent when nobody could be
 * @param policy the weights of the outlet of who was asked, else of who was ranked first, else those for all outlets; none
 *     in explanations of before there were policies
 * @param overrideReason why a person decided otherwise; absent when the ranking decided
 */
public record Explanation(
        int attempt,
        Instant at,
        @Nullable String technicianLogin,
        Weighting.@Nullable UnderPolicy policy,
        @Nullable String overrideReason,
        List<Ranked> ranked,
        int furtherRanked,
        List<Excluded> excluded,
        int furtherExcluded) {
    private static final int LISTED_RANKED = 20;
    private static final int LISTED_EXCLUDED = 30;

    public static Explanation of(
            Decision decision,
            int attempt,
            Instant at,
            @Nullable String technicianLogin,
            Weighting.UnderPolicy policy,
            @Nullable String overrideReason) {
        var ranked = decision.ranked();
        var excluded = decision.excluded();
        return new Explanation(
                attempt,
                at,
                technicianLogin,
                policy,
                overrideReason,
                ranked.stream().limit(LISTED_RANKED).toList(),
                Math.max(0, ranked.size() - LISTED_RANKED),
                excluded.stream().limit(LISTED_EXCLUDED).toList(),
                Math.max(0, excluded.size() - LISTED_EXCLUDED));
    }
}
