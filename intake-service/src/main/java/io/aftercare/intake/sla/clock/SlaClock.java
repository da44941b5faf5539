package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.SlaGoal;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reckons the clock of one goal by walking once through the facts. */
public final class SlaClock {
    private final SlaGoal goal;
    private final List<SlaFact> facts;
    private final Set<PauseReason> pauses = EnumSet.noneOf(PauseReason.class);
    private final List<SlaRun> runs = new ArrayList<>();
    private final Instant now;
    private SlaSituation situation;
    private boolean mayStart;
    private @Nullable RunningTime time;

    private SlaClock(SlaGoal goal, List<SlaFact> facts, Instant now) {
        this.goal = goal;
        this.facts = facts;
        this.now = now;
        this.situation = ((Opened) facts.getFirst()).situation();
    }

    /**
     * The runs of the clock of this goal, the last one being the present one; empty when it has not started.
     *
     * @param facts the first of them the notice; the others in the order in which they were recorded
     * @param now the moment to reckon for; a fact that lies a little later moves it
     */
    public static List<SlaRun> runs(SlaGoal goal, List<SlaFact> facts, Instant now) {
        if (facts.isEmpty() || !(facts.getFirst() instanceof Opened opened)) {
            throw new IllegalArgumentException("The first fact of a clock is the customer's notice");
        }
        if (facts.stream().anyMatch(fact -> fact.at().isBefore(opened.at()))) {
            throw new IllegalArgumentException("Nothing happens before the customer's notice");
        }
        var inOrder = facts.stream().sorted(Comparator.comparing(SlaFact::at)).toList();
        var end = inOrder.getLast().at();
        return new SlaClock(goal, inOrder, end.isAfter(now) ? end : now).reckon();
    }

    private List<SlaRun> reckon() {
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (time != null) {
                time.passUntil(fact.at(), situation, pauses);
            }
            apply(fact, i);
        }
        if (time != null) {
            time.passUntil(now, situation, pauses);
            runs.add(time.open(situation, pauses));
        }
        return runs;
    }

    private void apply(SlaFact fact, int index) {
        switch (fact) {
            case Opened opened -> begin(opened.at(), index);
            case Reopened reopened -> {
                end(RunningTime.Ending.ENDED);
                begin(reopened.at(), index);
            }
            case Classified _ -> {} // Held since the notice.
            case Started started when started.goal() == goal && mayStart -> start(started.at());
            case Started _ -> {}
            case Paused paused -> pauses.add(paused.reason());
            case Resumed resumed -> pauses.remove(resumed.reason());
            case PolicyChanged changed -> situation = situation.with(changed.rules());
            case PriorityChanged changed -> situation = situation.with(changed.priority());
            case ZoneChanged changed -> situation = situation.in(changed.zone());
            case CalendarChanged changed -> situation = situation.by(changed.calendar());
            case Reassigned reassigned -> situation = situation.by(reassigned.calendar());
            case Met met when met.goal() == goal -> end(RunningTime.Ending.MET);
            case Met _ -> {}
            case ExemptionTold told when told.goal() == goal && isNotDue() -> end(RunningTime.Ending.EXEMPT);
            case ExemptionTold _ -> {}
            case Ended _ -> {
                end(RunningTime.Ending.ENDED);
                mayStart = false;
            }
        }
    }

    private void begin(Instant at, int index) {
        pauses.clear();
        mayStart = true;
        for (var fact : facts.subList(index + 1, facts.size())) {
            if (fact instanceof Reopened) {
                break;
            }
            if (fact instanceof Classified triage) {
                situation =
                        situation.with(triage.rules()).with(triage.priority()).in(triage.zone());
                break;
            }
        }
        if (goal.countsFromNotice()) {
            start(at);
        }
    }

    private void start(Instant at) {
        mayStart = false;
        time = new RunningTime(goal, runs.size() + 1, at);
    }

    private boolean isNotDue() {
        return time != null && time.isNotDue();
    }

    private void end(RunningTime.Ending ending) {
        if (time != null) {
            runs.add(time.end(ending, situation, pauses));
            time = null;
        }
    }
}
