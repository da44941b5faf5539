package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.DeparturePoint;
import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/** Which departures need a checklist, as far as an operator may set it. */
@ConfigMapping(prefix = "aftercare.dispatch.departure")
interface DepartureRules {
    /** By the code of a service policy, or "others", the points without which nobody leaves. */
    Map<String, Set<DeparturePoint>> required();
}
