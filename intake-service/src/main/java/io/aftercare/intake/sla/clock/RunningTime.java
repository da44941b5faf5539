package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaTarget;
import io.aftercare.intake.policy.SlaTarget.Timing;
import io.aftercare.intake.sla.clock.SlaAlarm.Step;
import io.aftercare.intake.sla.clock.SlaSegment.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time of one run while it is being reckoned. */
final class RunningTime {
    /** How a run ends. */
    enum Ending {
        MET,
        EXEMPT,
        ENDED
    }

    private final SlaGoal goal;
    private final int number;
    private final Instant startedAt;
    private final List<SlaSegment> segments = new ArrayList<>();
    private final List<SlaAlarm> reached = new ArrayList<>();
    private Instant until;
    private Duration counted = Duration.ZERO;

    RunningTime(SlaGoal goal, int number, Instant startedAt) {
        this.goal = goal;
        this.number = number;
        this.startedAt = startedAt;
        this.until = startedAt;
    }

    /** Accounts for the time up to a moment, in which the terms did not change. */
    void passUntil(Instant moment, SlaSituation terms, Set<PauseReason> pauses) {
        if (!moment.isAfter(until)) {
            return;
        }
        var marks = marksNotReached(terms);
        if (pauses.isEmpty()) {
            reach(marks, until, Duration.ZERO);
        }
        for (var segment : segmentsUntil(moment, terms, pauses)) {
            if (segment.kind() == Kind.COUNTED) {
                reach(marks, segment.from(), segment.length());
                counted = counted.plus(segment.length());
            }
            add(segment);
        }
        until = moment;
    }

    private List<SlaSegment> segmentsUntil(Instant moment, SlaSituation terms, Set<PauseReason> pauses) {
        if (!pauses.isEmpty()) {
            return List.of(
                    new SlaSegment(until, moment, Kind.PAUSED, pauses.iterator().next()));
        }
        return countsWorkingTime(terms.targetOf(goal))
                ? new WorkingSegments(terms.calendar()).between(until, moment)
                : List.of(new SlaSegment(until, moment, Kind.COUNTED, null));
    }

    private void add(SlaSegment segment) {
        if (!segments.isEmpty() && segments.getLast().continuedBy(segment)) {
            var before = segments.removeLast();
            segments.add(new SlaSegment(before.from(), segment.until(), segment.kind(), segment.reason()));
        } else {
            segments.add(segment);
        }
    }

    /** Notes the marks that come within so much counted time from a moment on, its end included, and takes them away. */
    private void reach(List<Mark> marks, Instant from, Duration length) {
        for (var open = marks.iterator(); open.hasNext(); ) {
            var mark = open.next();
            var left = left(mark.after().minus(counted));
            if (left.compareTo(length) <= 0) {
                reached.add(mark.at(from.plus(left)));
                open.remove();
            }
        }
    }

    boolean isNotDue() {
        return breachedAt().isEmpty();
    }

    /** The run as it stands at the moment of the reckoning. */
    SlaRun open(SlaSituation terms, Set<PauseReason> pauses) {
        var paused = !pauses.isEmpty();
        if (!paused) {
            reach(marksNotReached(terms), until, Duration.ZERO);
        }
        var state = isNotDue() ? paused ? SlaState.PAUSED : SlaState.RUNNING : SlaState.BREACHED;
        var next = paused
                ? Optional.<SlaAlarm>empty()
                : marksNotReached(terms).stream()
                        .min(Comparator.comparing(Mark::after))
                        .map(mark -> mark.at(projected(mark.after(), terms)));
        return result(state, true, null, terms, paused, next);
    }

    SlaRun end(Ending ending, SlaSituation terms, Set<PauseReason> pauses) {
        // What is reached in the very moment in which it is due is reached in time.
        if (ending == Ending.MET) {
            reached.removeIf(
                    alarm -> alarm.step() != Step.WARNING && !alarm.at().isBefore(until));
        }
        var state = isNotDue()
                ? switch (ending) {
                    case MET -> SlaState.MET;
                    case EXEMPT -> SlaState.EXEMPT;
                    case ENDED -> SlaState.ENDED;
                }
                : SlaState.BREACHED;
        var metAt = ending == Ending.MET ? until : null;
        return result(state, false, metAt, terms, !pauses.isEmpty(), Optional.empty());
    }

    private SlaRun result(
            SlaState state,
            boolean open,
            @Nullable Instant metAt,
            SlaSituation terms,
            boolean paused,
            Optional<SlaAlarm> next) {
        var target = terms.targetOf(goal);
        var breachedAt = breachedAt();
        var due = breachedAt.or(() -> target.filter(_ -> !paused).map(promise -> projected(promise.within(), terms)));
        return new SlaRun(
                goal,
                number,
                state,
                startedAt,
                until,
                open,
                terms.rules(),
                target.orElse(null),
                counted,
                target.map(promise -> promise.within().minus(counted)).orElse(null),
                due.orElse(null),
                metAt,
                breachedAt.orElse(null),
                List.copyOf(segments),
                reached.stream().sorted(Comparator.comparing(SlaAlarm::at)).toList(),
                next);
    }

    private Optional<Instant> breachedAt() {
        return reached.stream()
                .filter(alarm -> alarm.step() == Step.BREACH)
                .map(SlaAlarm::at)
                .findFirst();
    }

    /** When so much will have been counted if nothing else happens. */
    private Instant projected(Duration after, SlaSituation terms) {
        var left = left(after.minus(counted));
        return countsWorkingTime(terms.targetOf(goal)) ? terms.calendar().plusWorking(until, left) : until.plus(left);
    }

    private List<Mark> marksNotReached(SlaSituation terms) {
        var marks = new ArrayList<Mark>();
        terms.targetOf(goal).ifPresent(target -> {
            var within = target.within();
            marks.add(new Mark(
                    Step.WARNING,
                    0,
                    null,
                    within.multipliedBy(terms.rules().warnPercent()).dividedBy(100)));
            marks.add(new Mark(Step.BREACH, 0, null, within));
            for (var rung : terms.rules().ladder()) {
                marks.add(
                        new Mark(Step.ESCALATION, rung.level(), rung.role(), within.plusSeconds(rung.afterSeconds())));
            }
        });
        marks.removeIf(mark -> reached.stream().anyMatch(mark::isReachedBy));
        return marks;
    }

    /** Without a promise every second counts, so that a later promise knows how long it has been. */
    private static boolean countsWorkingTime(Optional<SlaTarget> target) {
        return target.filter(promise -> promise.timing() == Timing.WORKING).isPresent();
    }

    private static Duration left(Duration left) {
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** An alarm by the counted time after which it comes. */
    private record Mark(Step step, int level, @Nullable String role, Duration after) {
        SlaAlarm at(Instant moment) {
            return new SlaAlarm(step, level, role, moment);
        }

        boolean isReachedBy(SlaAlarm alarm) {
            return alarm.step() == step && alarm.level() == level;
        }
    }
}
