package io.aftercare.intake.sla;

import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.sla.clock.PauseReason;
import io.aftercare.kit.http.ProblemException;
import java.time.Instant;
import java.util.Map;

/** 409: the clocks do not allow this now. */
final class SlaRefusal extends ProblemException {
    private SlaRefusal(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    static SlaRefusal over(Enum<?> status) {
        return new SlaRefusal(
                "sla-over", "The request is " + status + ", its clocks have ended", Map.of("status", status.name()));
    }

    static SlaRefusal alreadyPaused(PauseReason reason) {
        return new SlaRefusal("sla-already-paused", "The clocks are paused already", Map.of("reason", reason.name()));
    }

    static SlaRefusal notPaused(PauseReason reason) {
        return new SlaRefusal("sla-not-paused", "The clocks are not paused so", Map.of("reason", reason.name()));
    }

    static SlaRefusal notOpen(SlaGoal goal) {
        return new SlaRefusal(
                "sla-goal-not-open", "Nothing of this kind is promised and open now", Map.of("goal", goal.name()));
    }

    static SlaRefusal tooLate(SlaGoal goal, Instant dueAt) {
        return new SlaRefusal(
                "sla-exemption-too-late",
                "The promise was due before the exemption was recorded",
                Map.of("goal", goal.name(), "dueAt", dueAt));
    }
}
