package io.aftercare.intake.sla;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.ServicePolicies;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.sla.clock.PauseReason;
import io.aftercare.intake.sla.clock.SlaFact;
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
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A fact of a clock as it is kept: never changed, and holding all that the clock needs but the terms of a policy. */
@Entity
@Immutable
@Table(name = "sla_fact")
class RecordedFact {
    /** The place of a fact in the records of its request. */
    @Embeddable
    record Key(UUID serviceRequestId, int position) {}

    /** What kind of fact it is, as the column says it. */
    enum Kind {
        CLASSIFIED,
        STARTED,
        PAUSED,
        RESUMED,
        POLICY_CHANGED,
        PRIORITY_CHANGED,
        ZONE_CHANGED,
        CALENDAR_CHANGED,
        REASSIGNED,
        MET,
        EXEMPTION_TOLD,
        REOPENED,
        ENDED
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant at;

    @SuppressWarnings("UnusedVariable") // For the eyes of an auditor.
    private Instant recordedAt;

    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable SlaGoal goal;

    @Enumerated(EnumType.STRING)
    private @Nullable PauseReason pauseReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    private @Nullable String zone;
    private @Nullable String policyCode;
    private @Nullable Integer policyVersion;
    private @Nullable String outletCode;
    private @Nullable String timeZone;
    private @Nullable String workingHours;
    private @Nullable Instant customerInformedAt;

    @Enumerated(EnumType.STRING)
    private TellExemption.@Nullable Reason exemptionReason;

    private byte @Nullable [] noteCipher;

    /** For Hibernate. */
    protected RecordedFact() {}

    RecordedFact(Key key, SlaFact fact, Instant recordedAt, String recordedBy) {
        this.key = key;
        this.at = fact.at();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.kind = note(fact);
    }

    RecordedFact because(TellExemption.Reason reason, byte @Nullable [] note) {
        exemptionReason = reason;
        noteCipher = note;
        return this;
    }

    private Kind note(SlaFact fact) {
        return switch (fact) {
            case Opened _ -> throw new IllegalArgumentException("The notice is the request itself");
            case Classified triage -> {
                note(triage.rules());
                priority = triage.priority();
                zone = triage.zone();
                yield Kind.CLASSIFIED;
            }
            case Started started -> note(started.goal(), Kind.STARTED);
            case Met met -> note(met.goal(), Kind.MET);
            case Paused paused -> note(paused.reason(), Kind.PAUSED);
            case Resumed resumed -> note(resumed.reason(), Kind.RESUMED);
            case PolicyChanged changed -> {
                note(changed.rules());
                yield Kind.POLICY_CHANGED;
            }
            case PriorityChanged changed -> {
                priority = changed.priority();
                yield Kind.PRIORITY_CHANGED;
            }
            case ZoneChanged changed -> {
                zone = changed.zone();
                yield Kind.ZONE_CHANGED;
            }
            case CalendarChanged changed -> note(changed.calendar(), Kind.CALENDAR_CHANGED);
            case Reassigned reassigned -> {
                outletCode = reassigned.outletCode();
                yield note(reassigned.calendar(), Kind.REASSIGNED);
            }
            case ExemptionTold told -> {
                customerInformedAt = told.customerInformedAt();
                yield note(told.goal(), Kind.EXEMPTION_TOLD);
            }
            case Reopened _ -> Kind.REOPENED;
            case Ended _ -> Kind.ENDED;
        };
    }

    private Kind note(SlaGoal about, Kind result) {
        goal = about;
        return result;
    }

    private Kind note(PauseReason reason, Kind result) {
        pauseReason = reason;
        return result;
    }

    private Kind note(WorkingCalendar calendar, Kind result) {
        timeZone = calendar.zone().getId();
        workingHours = calendar.hours().json();
        return result;
    }

    private void note(SlaRules rules) {
        policyCode = rules.policyCode();
        policyVersion = rules.policyVersion();
    }

    /** Whether a goal was started or met as early as that already, so that the fact would be no news. */
    boolean says(SlaFact fact) {
        return switch (fact) {
            case Met met -> kind == Kind.MET && goal == met.goal() && !at.isAfter(met.at());
            case Started started -> kind == Kind.STARTED && goal == started.goal() && !at.isAfter(started.at());
            default -> false;
        };
    }

    /** The fact as the clock wants it. */
    SlaFact fact(ServicePolicies policies, Calendars calendars) {
        return switch (kind) {
            case CLASSIFIED -> new Classified(at, rules(policies), known(priority), zone);
            case STARTED -> new Started(at, known(goal));
            case PAUSED -> new Paused(at, known(pauseReason));
            case RESUMED -> new Resumed(at, known(pauseReason));
            case POLICY_CHANGED -> new PolicyChanged(at, rules(policies));
            case PRIORITY_CHANGED -> new PriorityChanged(at, known(priority));
            case ZONE_CHANGED -> new ZoneChanged(at, zone);
            case CALENDAR_CHANGED -> new CalendarChanged(at, calendar(calendars));
            case REASSIGNED -> new Reassigned(at, known(outletCode), calendar(calendars));
            case MET -> new Met(at, known(goal));
            case EXEMPTION_TOLD -> new ExemptionTold(at, known(goal), known(customerInformedAt));
            case REOPENED -> new Reopened(at);
            case ENDED -> new Ended(at);
        };
    }

    private SlaRules rules(ServicePolicies policies) {
        return policies.slaRules(known(policyCode), known(policyVersion));
    }

    private WorkingCalendar calendar(Calendars calendars) {
        return calendars.of(known(timeZone), known(workingHours));
    }

    /** The table makes sure of what each kind needs. */
    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    UUID serviceRequestId() {
        return key.serviceRequestId();
    }

    Kind kind() {
        return kind;
    }

    @Nullable String zone() {
        return zone;
    }

    Instant at() {
        return at;
    }

    String recordedBy() {
        return recordedBy;
    }

    @Nullable SlaGoal goal() {
        return goal;
    }

    @Nullable PauseReason pauseReason() {
        return pauseReason;
    }

    @Nullable Instant customerInformedAt() {
        return customerInformedAt;
    }

    TellExemption.@Nullable Reason exemptionReason() {
        return exemptionReason;
    }

    byte @Nullable [] noteCipher() {
        return noteCipher;
    }
}
