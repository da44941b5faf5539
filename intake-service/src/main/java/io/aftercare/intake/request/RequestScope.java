package io.aftercare.intake.request;

import io.aftercare.intake.platform.Conditions;
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

    /** The same as a condition of queries over something that belongs to a request: it is seen with its request. */
    public Conditions conditions(String serviceRequestId) {
        var everything = partner.isEmpty() && outlet.isEmpty() && technician.isEmpty();
        return everything
                ? new Conditions()
                : new Conditions()
                        .and(
                                serviceRequestId + " in (select id from ServiceRequest where " + within().text() + ")",
                                within().values());
    }

    /** The same as a condition of queries over requests. */
    Conditions within() {
        return new Conditions()
                .and("origin.partner = :partner", "partner", partner.orElse(null))
                .and("outletCode = :outlet", "outlet", outlet.orElse(null))
                .and(
                        "(origin.firstResponder = :technician or id in (select v.serviceRequestId from Visitor v"
                                + " where v.technicianLogin = :technician))",
                        "technician",
                        technician.orElse(null));
    }

    public static RequestScope of(Caller caller) {
        var onlyTechnician = caller.hasRole(Roles.TECHNICIAN)
                && WIDER_THAN_TECHNICIAN.stream().noneMatch(caller::hasRole);
        return onlyTechnician
                ? new RequestScope(caller.partner(), Optional.empty(), Optional.of(caller.login()))
                : new RequestScope(caller.partner(), caller.outlet(), Optional.empty());
    }
}
