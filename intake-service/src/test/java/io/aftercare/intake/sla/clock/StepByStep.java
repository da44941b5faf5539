package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.policy.SlaTarget;
import io.aftercare.intake.sla.clock.SlaFact.CalendarChanged;
import io.aftercare.intake.sla.clock.SlaFact.Classified;
import io.aftercare.intake.sla.clock.SlaFact.Ended;
import io.aftercare.intake.sla.clock.SlaFact.ExemptionTold;
import io.aftercare.intake.sla.clock.SlaFact.Met;
import io.aftercare.intake.sla.clock.SlaFact.Opened;
import io.aftercare.intake.sla.clock.SlaFact.Paused;
import io.aftercare.intake.sla.clock.SlaFact.PolicyChanged;
import io.aftercare.intake.sla.clock.SlaFact.PriorityChanged;
import io.aftercare.intake.sla.clock.SlaFact.Reassigned;
import io.aftercare.intake.sla.clock.SlaFact.Reopened;
import io.aftercare.intake.sla.clock.SlaFact.Resumed;
import io.aftercare.intake.sla.clock.SlaFact.Started;
import io.aftercare.intake.sla.clock.SlaFact.ZoneChanged;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The slow oracle: it walks through a life minute by minute, or second by second, asks at each step what has been
 * told until now, and looks at the wall clock. It knows nothing of intervals, offsets or remaining time, and uses no
 * arithmetic of the calendar. Facts and targets must lie on whole steps.
 */
final class StepByStep {
    private final SlaGoal goal;
    private final List<SlaFact> facts;
    private final ChronoUnit step;
    private final WallClocks walls;
    private final List<Known> known = new ArrayList<>();

    /** What holds once a fact has been told; looked up once for each fact, for the oracle is slow enough. */
    private record Known(
            @Nullable PauseReason pause,
            SlaRules rules,
            @Nullable SlaTarget target,
            WorkingCalendar calendar) {}

    /** @param facts in the order in which they happened */
    StepByStep(SlaGoal goal, List<SlaFact> facts, ChronoUnit step) {
        this.goal = goal;
        this.facts = facts;
        this.step = step;
        this.walls = new WallClocks(facts.getFirst().at(), step);
        for (var index = 0; index < facts.size(); index++) {
            known.add(new Known(pause(index), rules(index), target(index), calendar(index)));
        }
    }

    List<Life> lives(Instant now) {
        var lives = new ArrayList<Life>();
        Life life = null;
        var mayStart = false;
        var next = 0;
        for (var moment = facts.getFirst().at(); ; moment = moment.plus(1, step)) {
            while (next < facts.size() && facts.get(next).at().equals(moment)) {
                var fact = facts.get(next);
                if (life != null && life.isEndedBy(fact)) {
                    life.end(fact, moment, next);
                    lives.add(life);
                    life = null;
                }
                if (fact instanceof Opened || fact instanceof Reopened) {
                    mayStart = true;
                }
                var starts = goal == SlaGoal.FIX
                        ? fact instanceof Started started && started.goal() == goal
                        : fact instanceof Opened
                                || fact instanceof Reopened
                                || (fact instanceof Started started && started.goal() == goal);
                if (starts && mayStart) {
                    life = new Life(moment);
                    mayStart = false;
                }
                if (fact instanceof Ended) {
                    mayStart = false;
                }
                next++;
            }
            if (!moment.isBefore(now) && next == facts.size()) {
                if (life != null) {
                    life.stayOpen(moment, next - 1);
                    lives.add(life);
                }
                return lives;
            }
            if (life != null) {
                life.walk(moment, next - 1);
            }
        }
    }

    /** One life, told in letters: + counted, c waiting for the customer, p for parts, o outside of hours. */
    final class Life {
        final Instant startedAt;
        final StringBuilder letters = new StringBuilder();
        final TreeMap<String, Instant> told = new TreeMap<>();
        long counted;
        SlaState state = SlaState.RUNNING;

        @Nullable Instant metAt;

        @Nullable Instant dueAt;

        @Nullable Instant nextAt;

        @Nullable SlaTarget target;

        Life(Instant startedAt) {
            this.startedAt = startedAt;
        }

        void walk(Instant moment, int last) {
            var pause = known.get(last).pause();
            if (pause != null) {
                letters.append(pause == PauseReason.WAITING_FOR_CUSTOMER ? 'c' : 'p');
                return;
            }
            tell(moment, last);
            if (works(moment, last)) {
                letters.append('+');
                counted++;
                tell(moment.plus(1, step), last);
            } else {
                letters.append('o');
            }
        }

        private boolean works(Instant moment, int last) {
            var promise = known.get(last).target();
            return promise == null
                    || promise.timing() == SlaTarget.Timing.CALENDAR
                    || walls.isWorking(known.get(last).calendar(), moment);
        }

        private void tell(Instant moment, int last) {
            var promise = known.get(last).target();
            if (promise == null) {
                return;
            }
            var rules = known.get(last).rules();
            var seconds = counted * step.getDuration().toSeconds();
            if (seconds * 100 >= (long) promise.withinSeconds() * rules.warnPercent()) {
                told.putIfAbsent("0 warning", moment);
            }
            if (seconds >= promise.withinSeconds()) {
                told.putIfAbsent("1 breach", moment);
            }
            for (var rung : rules.ladder()) {
                if (seconds >= promise.withinSeconds() + rung.afterSeconds()) {
                    told.putIfAbsent("2 " + rung.level() + " " + rung.role(), moment);
                }
            }
        }

        boolean isEndedBy(SlaFact fact) {
            return switch (fact) {
                case Met met -> met.goal() == goal;
                case ExemptionTold exemption -> exemption.goal() == goal && !told.containsKey("1 breach");
                case Ended _, Reopened _ -> true;
                default -> false;
            };
        }

        void end(SlaFact fact, Instant moment, int index) {
            if (fact instanceof Met) {
                metAt = moment;
                told.entrySet()
                        .removeIf(entry -> !entry.getKey().startsWith("0")
                                && entry.getValue().equals(moment));
            }
            if (told.containsKey("1 breach")) {
                state = SlaState.BREACHED;
            } else if (fact instanceof Met) {
                state = SlaState.MET;
            } else {
                state = fact instanceof ExemptionTold ? SlaState.EXEMPT : SlaState.ENDED;
            }
            target = known.get(index - 1).target();
            lookAhead(moment, index - 1);
            nextAt = null;
        }

        void stayOpen(Instant moment, int last) {
            if (known.get(last).pause() == null) {
                tell(moment, last);
            }
            if (told.containsKey("1 breach")) {
                state = SlaState.BREACHED;
            } else if (known.get(last).pause() != null) {
                state = SlaState.PAUSED;
            }
            target = known.get(last).target();
            lookAhead(moment, last);
        }

        /** Walks on as if nothing else happened, on a copy. */
        private void lookAhead(Instant moment, int last) {
            dueAt = told.get("1 breach");
            if (known.get(last).pause() != null || target == null) {
                return;
            }
            var ahead = new Life(moment);
            ahead.counted = counted;
            ahead.told.putAll(told);
            var rest = 1 + known.get(last).rules().ladder().size();
            for (var then = moment; ahead.told.size() < 1 + rest; then = then.plus(1, step)) {
                ahead.walk(then, last);
                if (nextAt == null && ahead.told.size() > told.size()) {
                    nextAt = ahead.told.entrySet().stream()
                            .filter(entry -> !told.containsKey(entry.getKey()))
                            .map(entry -> entry.getValue())
                            .min(Instant::compareTo)
                            .orElseThrow();
                }
                if (dueAt == null) {
                    dueAt = ahead.told.get("1 breach");
                }
                if (dueAt != null && nextAt != null) {
                    return;
                }
            }
        }
    }

    /** Where the life began to which this fact belongs. */
    private int noticeBefore(int known) {
        var notice = known;
        while (!(facts.get(notice) instanceof Opened) && !(facts.get(notice) instanceof Reopened)) {
            notice--;
        }
        return notice;
    }

    private @Nullable PauseReason pause(int known) {
        for (var reason : PauseReason.values()) {
            var on = false;
            for (var fact : facts.subList(noticeBefore(known), known + 1)) {
                if (fact instanceof Paused paused && paused.reason() == reason) {
                    on = true;
                } else if (fact instanceof Resumed resumed && resumed.reason() == reason) {
                    on = false;
                }
            }
            if (on) {
                return reason;
            }
        }
        return null;
    }

    /** The triage that says what the life beginning here has always been. */
    private @Nullable Classified triageAfter(int notice) {
        for (var fact : facts.subList(notice + 1, facts.size())) {
            if (fact instanceof Reopened) {
                return null;
            }
            if (fact instanceof Classified triage) {
                return triage;
            }
        }
        return null;
    }

    private SlaRules rules(int known) {
        for (var i = known; ; i--) {
            if (facts.get(i) instanceof PolicyChanged changed) {
                return changed.rules();
            }
            if (begins(i) && triageAfter(i) != null) {
                return triageAfter(i).rules();
            }
            if (facts.get(i) instanceof Opened opened) {
                return opened.situation().rules();
            }
        }
    }

    private @Nullable Priority priority(int known) {
        for (var i = known; ; i--) {
            if (facts.get(i) instanceof PriorityChanged changed) {
                return changed.priority();
            }
            if (begins(i) && triageAfter(i) != null) {
                return triageAfter(i).priority();
            }
            if (facts.get(i) instanceof Opened opened) {
                return opened.situation().subject().priority();
            }
        }
    }

    private @Nullable String zone(int known) {
        for (var i = known; ; i--) {
            if (facts.get(i) instanceof ZoneChanged changed) {
                return changed.zone();
            }
            if (begins(i) && triageAfter(i) != null) {
                return triageAfter(i).zone();
            }
            if (facts.get(i) instanceof Opened opened) {
                return opened.situation().subject().zone();
            }
        }
    }

    private WorkingCalendar calendar(int known) {
        for (var i = known; ; i--) {
            if (facts.get(i) instanceof CalendarChanged changed) {
                return changed.calendar();
            }
            if (facts.get(i) instanceof Reassigned reassigned) {
                return reassigned.calendar();
            }
            if (facts.get(i) instanceof Opened opened) {
                return opened.situation().calendar();
            }
        }
    }

    private boolean begins(int index) {
        return facts.get(index) instanceof Opened || facts.get(index) instanceof Reopened;
    }

    private @Nullable SlaTarget target(int known) {
        var subject = ((Opened) facts.getFirst()).situation().subject();
        SlaTarget best = null;
        var bestPoints = -1;
        for (var target : rules(known).targets()) {
            var points = 0;
            var fits = target.goal() == goal;
            if (target.priority() != null) {
                points += 100_001;
                fits &= target.priority() == priority(known);
            }
            if (target.zone() != null) {
                points += 100_010;
                fits &= target.zone().equals(zone(known));
            }
            if (target.productLine() != null) {
                points += 100_000 + 100 * target.productLine().length();
                fits &= (subject.productCode() + "-").indexOf(target.productLine() + "-") == 0;
            }
            if (target.partner() != null) {
                points += 100_000 + 50_000;
                fits &= target.partner().equals(subject.partner());
            }
            if (fits && points > bestPoints) {
                best = target;
                bestPoints = points;
            }
        }
        return best;
    }
}
