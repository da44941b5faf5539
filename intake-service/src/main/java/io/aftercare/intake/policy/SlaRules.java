package io.aftercare.intake.policy;

import io.aftercare.kit.time.WeeklyHours;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one version of a policy promises: targets, the hours of working time where no outlet has its own, when to warn,
 * and who is told of a breach.
 *
 * @param policyCode the policy
 * @param policyVersion its version, which never changes
 */
public record SlaRules(
        String policyCode,
        int policyVersion,

        @Schema(description = "Share of the target after which a warning is told")
        int warnPercent,

        WeeklyHours workingHours,
        List<SlaTarget> targets,
        List<EscalationStep> ladder) {
    public SlaRules {
        if (warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException("A warning comes at 1 to 99 percent, not " + warnPercent);
        }
        targets = List.copyOf(targets);
        ladder = ladder.stream()
                .sorted(Comparator.comparingInt(EscalationStep::level))
                .toList();
    }

    /** The most specific promise that covers the subject. */
    public Optional<SlaTarget> targetOf(SlaGoal goal, SlaSubject subject) {
        return targets.stream()
                .filter(target -> target.goal() == goal && target.covers(subject))
                .max(SlaTarget.BY_SPECIFICITY);
    }
}
