package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.Mask;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which technicians the caller may know of, and whether by name. */
@ApplicationScoped
class TechnicianAccess {
    private static final String DISPLAY_NAME = "displayName";
    private static final String ERASED = "***";

    private final Caller caller;
    private final Vault vault;
    private final AuditLog audit;

    TechnicianAccess(Caller caller, Vault vault, AuditLog audit) {
        this.caller = caller;
        this.vault = vault;
        this.audit = audit;
    }

    /** Staff of an outlet see its technicians; a technician who is nothing more sees only himself or herself. */
    Filter visible() {
        var onlySelf = caller.hasRole(Roles.TECHNICIAN)
                && Stream.of(Roles.DISPATCHER, Roles.STATION_HEAD, Roles.MANAGER, Roles.ADMIN)
                        .noneMatch(caller::hasRole);
        return new Filter()
                .is("outletCode", caller.outlet().orElse(null))
                .is("login", onlySelf ? caller.login() : null);
    }

    boolean mayEmployAt(String outletCode) {
        return caller.outlet().map(outletCode::equals).orElse(true);
    }

    byte[] encryptedName(UUID technicianId, String displayName, String purpose) {
        vault.admit(technicianId);
        audit.note(AuditLog.Action.CHANGED, technicianId, Set.of(DISPLAY_NAME), purpose);
        return vault.encrypt(technicianId, DISPLAY_NAME, displayName);
    }

    /** In clear, and noted, for those who lead technicians and for the technician; masked for others. */
    String name(Technician technician) {
        var leads = Stream.of(Roles.DISPATCHER, Roles.STATION_HEAD, Roles.ADMIN).anyMatch(caller::hasRole);
        if (!leads && !caller.login().equals(technician.login())) {
            return maskedName(technician);
        }
        audit.note(AuditLog.Action.READ, technician.aggregateId(), Set.of(DISPLAY_NAME), "technician.read");
        return clearName(technician);
    }

    String maskedName(Technician technician) {
        return Mask.name(clearName(technician));
    }

    private String clearName(Technician technician) {
        return vault.decrypt(technician.aggregateId(), DISPLAY_NAME, technician.displayName())
                .orElse(ERASED);
    }
}
