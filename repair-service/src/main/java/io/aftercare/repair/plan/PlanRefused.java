package io.aftercare.repair.plan;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** A rule about plans says no, although the life cycle would allow the step. */
class PlanRefused extends ProblemException {
    private PlanRefused(int status, String code, String detail) {
        super(status, code, detail, Map.of());
    }

    /** S0-3.2d */
    static PlanRefused ownPlan(UUID repairId) {
        return new PlanRefused(
                403, "own-plan", "The plan of repair %s cannot be decided by its author".formatted(repairId));
    }

    /** T43 */
    static PlanRefused unchanged(UUID repairId) {
        return new PlanRefused(
                409, "plan-unchanged", "The revised plan of repair %s is the approved one".formatted(repairId));
    }
}
