package io.aftercare.intake.sla.clock;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a clock that somebody is told of, once.
 *
 * @param level the rung of the ladder; 0 for the warning and the breach
 * @param role who is told of an escalation
 */
public record SlaAlarm(Step step, int level, @Nullable String role, Instant at) {
    /** What is told. */
    @Schema(name = "SlaAlarmStep")
    public enum Step {
        WARNING,
        BREACH,
        ESCALATION
    }
}
