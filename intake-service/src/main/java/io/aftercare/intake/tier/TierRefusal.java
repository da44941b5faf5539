package io.aftercare.intake.tier;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.ProblemException;
import java.util.List;
import java.util.Map;

/** 409: it is not the turn of this tier. */
final class TierRefusal extends ProblemException {
    private TierRefusal(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    static TierRefusal tooEarly(Tier tier, List<Tier> missing) {
        return new TierRefusal(
                "tier-not-reached",
                "Before " + tier + " its policy asks for the outcome of " + missing + ", or for the reason to skip it",
                Map.of("missing", missing.stream().map(Tier::name).toList(), "clause", "S3.5-I3a"));
    }

    static TierRefusal notOpen(Tier tier, RequestStatus status) {
        return new TierRefusal(
                "support-not-open",
                "Nothing is tried on tier " + tier + " for a request that is " + status,
                Map.of("requestStatus", status.name()));
    }
}
