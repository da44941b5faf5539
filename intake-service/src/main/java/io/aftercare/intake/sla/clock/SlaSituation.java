package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.policy.SlaSubject;
import io.aftercare.intake.policy.SlaTarget;
import io.aftercare.kit.time.WorkingCalendar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under what terms a clock runs at one moment: for whom, by which rules, in whose working hours. */
public record SlaSituation(SlaSubject subject, SlaRules rules, WorkingCalendar calendar) {
    Optional<SlaTarget> targetOf(SlaGoal goal) {
        return rules.targetOf(goal, subject);
    }

    SlaSituation with(SlaRules others) {
        return new SlaSituation(subject, others, calendar);
    }

    SlaSituation with(Priority priority) {
        return new SlaSituation(subject.with(priority), rules, calendar);
    }

    SlaSituation in(@Nullable String zone) {
        return new SlaSituation(subject.in(zone), rules, calendar);
    }

    SlaSituation by(WorkingCalendar other) {
        return new SlaSituation(subject, rules, other);
    }
}
