package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.outlet.Outlets;
import io.aftercare.dispatch.technician.Technicians;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whether what a request for a plan names exists and is the caller's to plan. */
@ApplicationScoped
class PlanFacts {
    private final Outlets outlets;
    private final Technicians technicians;
    private final Caller caller;

    PlanFacts(Outlets outlets, Technicians technicians, Caller caller) {
        this.outlets = outlets;
        this.technicians = technicians;
        this.caller = caller;
    }

    String callerLogin() {
        return caller.login();
    }

    /** The outlet to plan for: staff of an outlet plan for it and no other, the others for one or for all. */
    @Nullable String outletCode(RequestPlan request) {
        var named = request.outletCode();
        var own = caller.outlet().orElse(named);
        if (named != null && (!named.equals(own) || outlets.byCode(named).isEmpty())) {
            throw new InvalidField("outletCode", "known-outlet", "There is no such outlet");
        }
        return own;
    }

    void checkTechnicians(RequestPlan request) {
        for (var login : request.without()) {
            var known = technicians.byLogin(login).filter(technician -> caller.outlet()
                    .map(technician.outletCode()::equals)
                    .orElse(true));
            if (known.isEmpty()) {
                throw new InvalidField(
                        "whatIf.withoutTechnicians", "known-technician", "There is no technician " + login);
            }
        }
    }
}
