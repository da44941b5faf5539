package io.aftercare.intake.request;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests exist for a caller: those of the own partner or outlet; for a technician the own open jobs and what he
 * was told first; all for other staff.
 */
public record RequestScope(Optional<String> partner, Optional<String> outlet, Optional<String> technician) {
    private static final Set<String> WIDER_THAN_TECHNICIAN = Set.of(
            Roles.AGENT,
            Roles.TECH_SUPPORT,
            Roles.DISPATCHER,
            Roles.STATION_HEAD,
            Roles.INSPECTOR,
            Roles.FOLLOW_UP_AGENT,
            Roles.MANAGER,
            Roles.QUALITY_SUPERVISOR);

    public static RequestScope of(Caller caller) {
        var onlyTechnician = caller.hasRole(Roles.TECHNICIAN)
                && WIDER_THAN_TECHNICIAN.stream().noneMatch(caller::hasRole);
        return onlyTechnician
                ? new RequestScope(caller.partner(), Optional.empty(), Optional.of(caller.login()))
                : new RequestScope(caller.partner(), caller.outlet(), Optional.empty());
    }
}
