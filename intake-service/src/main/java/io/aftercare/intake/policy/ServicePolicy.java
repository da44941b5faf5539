package io.aftercare.intake.policy;

import io.aftercare.kit.time.WeeklyHours;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of the rules under which a network serves; never changed once it is there. */
@Entity
@Immutable
class ServicePolicy {
    @Id
    private int id;

    @Embedded
    private PolicyTerms terms;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    @Enumerated(EnumType.STRING)
    private @Nullable ServiceMode defaultFor;

    private int warnPercent;
    private String workingHours;
    private boolean tiersRequired;

    @ElementCollection
    @CollectionTable(name = "sla_target", joinColumns = @JoinColumn(name = "policy_id"))
    private List<SlaTarget> targets;

    @ElementCollection
    @CollectionTable(name = "sla_escalation", joinColumns = @JoinColumn(name = "policy_id"))
    private List<EscalationStep> ladder;

    PolicyTerms terms() {
        return terms;
    }

    boolean tiersRequired() {
        return tiersRequired;
    }

    SlaRules slaRules() {
        return new SlaRules(
                terms.code(), terms.version(), warnPercent, WeeklyHours.parse(workingHours), targets, ladder);
    }
}
