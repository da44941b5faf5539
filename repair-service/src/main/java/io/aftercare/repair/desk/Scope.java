package io.aftercare.repair.desk;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a caller may see.
 *
 * @param partner only jobs of this partner; null for our own staff
 * @param outlet only jobs of this outlet; null for staff of the whole company
 * @param technician only jobs of this technician and those of the outlet that nobody has taken on; null for wider roles
 */
public record Scope(
        @Nullable String partner,
        @Nullable String outlet,
        @Nullable String technician) {
    private static final List<String> WIDER_THAN_TECHNICIAN = List.of(
            Roles.AGENT,
            Roles.FOLLOW_UP_AGENT,
            Roles.INSPECTOR,
            Roles.MANAGER,
            Roles.PARTS_CLERK,
            Roles.QUALITY_SUPERVISOR,
            Roles.STATION_HEAD,
            Roles.TECH_SUPPORT);

    static Scope of(Caller caller) {
        var ownJobsOnly = caller.hasRole(Roles.TECHNICIAN)
                && WIDER_THAN_TECHNICIAN.stream().noneMatch(caller::hasRole);
        return new Scope(
                caller.partner().orElse(null), caller.outlet().orElse(null), ownJobsOnly ? caller.login() : null);
    }

    /** The conditions of a query for rows with the attributes {@code job.partner}, outletCode and technicianLogin. */
    public Conditions conditions(String partnerAttribute) {
        var conditions = new Conditions()
                .equal(partnerAttribute, "scopePartner", partner)
                .equal("outletCode", "scopeOutlet", outlet);
        if (technician == null) {
            return conditions;
        }
        var own = "technicianLogin = :scopeTechnician";
        // Whoever belongs to no outlet must not see the jobs of all outlets that nobody has taken on.
        return conditions.that(
                outlet == null ? own : "(" + own + " or technicianLogin is null)", "scopeTechnician", technician);
    }
}
