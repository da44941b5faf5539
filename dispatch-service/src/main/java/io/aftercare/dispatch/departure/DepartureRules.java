package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.DeparturePoint;
import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/** Which departures need a checklist, as far as an operator may set it. */
@ConfigMapping(prefix = "aftercare.dispatch.departure")
interface DepartureRules {
    /** In place of a code: every policy that is not named. */
    String OTHERS = "others";

    /** By the code of a service policy, the points without which nobody leaves. */
    Map<String, Set<DeparturePoint>> required();

    default Set<DeparturePoint> requiredBy(String policyCode) {
        return required().getOrDefault(policyCode, required().getOrDefault(OTHERS, Set.of()));
    }
}
