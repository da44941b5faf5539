package io.aftercare.repair.bench;

import io.aftercare.repair.job.ServicePolicy.Acceptance;
import java.util.EnumSet;
import java.util.Set;

/** The life of a repair, and the only place that says which status may follow which. */
enum RepairStatus {
    EXPECTED,
    OPENED,
    DIAGNOSED,
    PLANNED,
    APPROVED,
    STARTED,
    FINISHED,
    TESTED,
    INSPECTED,
    COMPLETED,
    ABANDONED;

    Set<RepairStatus> next() {
        return switch (this) {
            case EXPECTED -> EnumSet.of(OPENED, ABANDONED);
            case OPENED -> EnumSet.of(DIAGNOSED, ABANDONED);
            case DIAGNOSED -> EnumSet.of(PLANNED, ABANDONED);
            case PLANNED -> EnumSet.of(APPROVED, DIAGNOSED, ABANDONED);
            case APPROVED -> EnumSet.of(STARTED, PLANNED, ABANDONED);
            case STARTED -> EnumSet.of(FINISHED, PLANNED, ABANDONED);
            case FINISHED -> EnumSet.of(TESTED, STARTED, ABANDONED);
            case TESTED -> EnumSet.of(INSPECTED, COMPLETED, STARTED, ABANDONED);
            case INSPECTED -> EnumSet.of(COMPLETED, STARTED, ABANDONED);
            case COMPLETED, ABANDONED -> EnumSet.noneOf(RepairStatus.class);
        };
    }

    /** Those of them that the policy of a job has a gate for. */
    Set<RepairStatus> next(Acceptance acceptance) {
        var next = next();
        if (this == TESTED) {
            next.remove(acceptance == Acceptance.SIGNATURE ? INSPECTED : COMPLETED);
        }
        return next;
    }

    /** Where a repair waits for the customer's signature; nowhere when the policy asks for none. */
    static Set<RepairStatus> signedIn(Acceptance acceptance) {
        return switch (acceptance) {
            case SIGNATURE -> EnumSet.of(TESTED);
            case INSPECTION_THEN_SIGNATURE -> EnumSet.of(INSPECTED);
            case INSPECTION -> EnumSet.noneOf(RepairStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
