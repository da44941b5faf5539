package io.aftercare.dispatch.plan;

import java.util.EnumSet;
import java.util.Set;

/** The life of a plan, and the only place that says which step may follow which. */
enum PlanStatus {
    REQUESTED,
    RUNNING,
    FINISHED,
    FAILED;

    Set<PlanStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(RUNNING);
            case RUNNING -> EnumSet.of(FINISHED, FAILED);
            case FINISHED, FAILED -> EnumSet.noneOf(PlanStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
