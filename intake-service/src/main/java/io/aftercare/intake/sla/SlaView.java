package io.aftercare.intake.sla;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaTarget;
import io.aftercare.intake.sla.clock.SlaAlarm;
import io.aftercare.intake.sla.clock.SlaRun;
import io.aftercare.intake.sla.clock.SlaSegment;
import io.aftercare.intake.sla.clock.SlaSegment.Kind;
import io.aftercare.intake.sla.clock.SlaState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was promised for a request and where every second of it went. */
@Schema(name = "Sla")
record SlaView(
        UUID serviceRequestId,

        @Schema(description = "The moment of this account") Instant asOf,

        @Nullable Priority priority,

        @Schema(description = "One account for each promise that has begun")
        List<GoalView> goals,

        List<ExemptionView> exemptions) {

    /** The account of one promise; its segments follow each other from `startedAt` to `until` without a gap. */
    @Schema(name = "SlaGoalAccount")
    record GoalView(
            SlaGoal goal,

            @Schema(description = "From 1; a reopened request runs again")
            int run,

            SlaState state,

            String policyCode,
            int policyVersion,

            @Schema(description = "The most specific target of the policy") @Nullable SlaTarget target,

            Instant startedAt,

            @Schema(description = "When it ended, or `asOf` while it is open")
            Instant until,

            @Schema(description = "Missing while paused") @Nullable Instant dueAt,

            @Nullable Instant metAt,
            @Nullable Instant breachedAt,

            @Schema(description = "All time from `startedAt` to `until`: counted, paused and outside of hours")
            String elapsed,

            @Schema(examples = "PT2H30M") String counted,
            String paused,
            String outsideHours,

            @Schema(description = "Negative after a breach", examples = "-PT5M") @Nullable String remaining,

            List<SlaSegment> segments,

            @Schema(description = "Moments that have come") List<SlaAlarm> alarms,

            @Schema(description = "What comes next if nothing happens") @Nullable SlaAlarm next) {
        static GoalView of(SlaRun run) {
            return new GoalView(
                    run.goal(),
                    run.number(),
                    run.state(),
                    run.rules().policyCode(),
                    run.rules().policyVersion(),
                    run.target(),
                    run.startedAt(),
                    run.until(),
                    run.dueAt(),
                    run.metAt(),
                    run.breachedAt(),
                    Duration.between(run.startedAt(), run.until()).toString(),
                    run.counted().toString(),
                    sum(run, Kind.PAUSED),
                    sum(run, Kind.OUTSIDE_HOURS),
                    run.remaining() == null ? null : run.remaining().toString(),
                    run.segments(),
                    run.reached(),
                    run.next().orElse(null));
        }

        private static String sum(SlaRun run, Kind kind) {
            return run.segments().stream()
                    .filter(segment -> segment.kind() == kind)
                    .map(SlaSegment::length)
                    .reduce(Duration.ZERO, Duration::plus)
                    .toString();
        }
    }

    /** What the customer was told before a promise was due. */
    @Schema(name = "SlaExemption")
    record ExemptionView(
            SlaGoal goal,
            TellExemption.Reason reason,
            Instant customerInformedAt,
            Instant recordedAt,
            String recordedBy,

            @Schema(description = "Missing once the customer has been erased") @Nullable String note) {}
}
