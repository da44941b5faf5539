package io.aftercare.intake.sla;

import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.sla.ToldAlarm.Key;
import io.aftercare.intake.sla.clock.SlaAlarm;
import io.aftercare.intake.sla.clock.SlaClock;
import io.aftercare.intake.sla.clock.SlaFact;
import io.aftercare.intake.sla.clock.SlaRun;
import io.aftercare.intake.sla.clock.SlaState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The clocks of one request at one moment.
 *
 * @param runs the present run of each goal for which something is or was promised
 */
record Reckoning(UUID serviceRequestId, Instant now, List<SlaRun> runs) {
    /** An alarm with the run that it belongs to. */
    record Due(SlaRun run, SlaAlarm alarm) {}

    static Reckoning of(UUID serviceRequestId, List<SlaFact> facts, Instant now) {
        var runs = Stream.of(SlaGoal.values())
                .map(goal -> SlaClock.runs(goal, facts, now))
                .filter(all -> !all.isEmpty())
                .map(List::getLast)
                .filter(run -> run.target() != null || run.breachedAt() != null)
                .toList();
        return new Reckoning(serviceRequestId, now, runs);
    }

    /**
     * The alarms whose moment has come and of which nobody was told.
     *
     * @param since when the request was written down: what lay before could not be known (ADR 0006)
     */
    List<Due> untold(Set<Key> told, Instant since) {
        return runs.stream()
                .flatMap(run -> run.reached().stream()
                        .filter(alarm -> matters(run, alarm))
                        .filter(alarm -> !alarm.at().isBefore(since))
                        .filter(alarm -> !told.contains(Key.of(serviceRequestId, run, alarm)))
                        .map(alarm -> new Due(run, alarm)))
                .sorted(Comparator.comparing(due -> due.alarm().at()))
                .toList();
    }

    /** When somebody must look again; empty when nothing comes due by itself. */
    Optional<Instant> nextMoment(Set<Key> told, Instant since) {
        return Stream.concat(
                        untold(told, since).stream().map(Due::alarm),
                        runs.stream().flatMap(run -> run.next().stream()))
                .map(SlaAlarm::at)
                .min(Instant::compareTo);
    }

    /** A warning after the breach, or an escalation of what is done, would come too late to be of use. */
    private static boolean matters(SlaRun run, SlaAlarm alarm) {
        return switch (alarm.step()) {
            case WARNING -> run.state() == SlaState.RUNNING;
            case BREACH -> true;
            case ESCALATION -> run.open();
        };
    }
}
