package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.policy.SlaTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock, from its start to its end or to the moment of the reckoning.
 *
 * @param number from 1; a reopened request runs again
 * @param until its end, or the moment of the reckoning while it is open
 * @param rules the policy that holds last
 * @param target the promise that holds last; null where nothing is promised
 * @param remaining target less counted time, negative after a breach; null without a target
 * @param dueAt when it will be, would have been, or was due; null while paused and without a target
 * @param segments every second from the start on, without gap or overlap
 * @param reached the alarms whose moment has come, in their order
 * @param next the alarm that comes next if nothing else happens
 */
public record SlaRun(
        SlaGoal goal,
        int number,
        SlaState state,
        Instant startedAt,
        Instant until,
        boolean open,
        SlaRules rules,
        @Nullable SlaTarget target,
        Duration counted,
        @Nullable Duration remaining,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        List<SlaSegment> segments,
        List<SlaAlarm> reached,
        Optional<SlaAlarm> next) {}
