package io.aftercare.intake.cooperation;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department: everybody who has one of its roles. */
@Schema(name = "CooperatingDepartment")
enum Department {
    TECHNICAL_SUPPORT(Roles.TECH_SUPPORT),
    CUSTOMER_SERVICE(Roles.AGENT, Roles.FOLLOW_UP_AGENT),
    DISPATCH(Roles.DISPATCHER),
    STATIONS(Roles.STATION_HEAD, Roles.TECHNICIAN, Roles.INSPECTOR),
    PARTS(Roles.PARTS_CLERK),
    MANAGEMENT(Roles.MANAGER),
    QUALITY(Roles.QUALITY_SUPERVISOR);

    private final Set<String> roles;

    Department(String... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether the caller is one of its people. */
    boolean includes(Caller caller) {
        return roles.stream().anyMatch(caller::hasRole);
    }

    /** For whom the caller speaks; with roles of several, for the first of them. */
    static Optional<Department> of(Caller caller) {
        return Arrays.stream(values())
                .filter(department -> department.includes(caller))
                .findFirst();
    }
}
