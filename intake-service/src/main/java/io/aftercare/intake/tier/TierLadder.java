package io.aftercare.intake.tier;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which tiers must be tried or left out before another one: the rule, without a database (S3.5-I3a). */
record TierLadder(boolean required, Set<Tier> dealtWith) {

    /** @param required whether the policy of the request asks for the order */
    static TierLadder of(boolean required, Collection<Tried> tried) {
        var dealtWith = EnumSet.noneOf(Tier.class);
        tried.forEach(attempt -> dealtWith.add(attempt.tier()));
        return new TierLadder(required, dealtWith);
    }

    /** What stands in the way of this tier; nothing where the policy does not ask for the order. */
    List<Tier> missingBefore(Tier tier) {
        return required
                ? tier.before().stream()
                        .filter(each -> !dealtWith.contains(each))
                        .toList()
                : List.of();
    }
}
