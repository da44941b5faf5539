package io.aftercare.repair.bench;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** A guard of the repair says no, although the life cycle would allow the step. */
class StepRefused extends ProblemException {
    private StepRefused(int status, String code, String detail, Map<String, Object> extensions) {
        super(status, code, detail, extensions);
    }

    /** S0-3.2d */
    static StepRefused ownPlan(UUID id) {
        return new StepRefused(
                403, "own-plan", "The plan of repair %s cannot be decided by its author".formatted(id), Map.of());
    }

    /** S0-3.2d */
    static StepRefused otherOutlet(UUID id) {
        return new StepRefused(
                403, "other-outlet", "Repair %s belongs to an outlet that is not yours".formatted(id), Map.of());
    }

    /** S0-3.2e */
    static StepRefused ownWork(UUID id) {
        return new StepRefused(
                403, "own-work", "Repair %s cannot be inspected by who worked on it".formatted(id), Map.of());
    }

    /** T40 */
    static StepRefused partsNotIssued(UUID id, PartsStatus partsStatus) {
        return new StepRefused(
                409,
                "parts-not-issued",
                "The parts of repair %s are not issued".formatted(id),
                Map.of("partsStatus", partsStatus.name()));
    }

    /** S1-3.3d: only parts that came from the store may be built in. */
    static StepRefused partNotAvailable(UUID id, String partNumber, int available) {
        return new StepRefused(
                409,
                "part-not-available",
                "Repair %s has %d of part %s left".formatted(id, available, partNumber),
                Map.of("partNumber", partNumber, "available", available));
    }
}
