package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a request and matters to its clocks; a clock is reckoned from a list of them. */
public sealed interface SlaFact {
    Instant at();

    /** The customer's notice: every goal that counts from it starts. */
    record Opened(Instant at, SlaSituation situation) implements SlaFact {}

    /**
     * Triage: what the request has been all along, so these terms hold from the notice on (S2-3.2a).
     *
     * @param zone the SLA zone of the place, null where there is none
     */
    record Classified(
            Instant at,
            SlaRules rules,
            Priority priority,
            @Nullable String zone) implements SlaFact {}

    /** A goal starts that does not count from the notice; only once until the request is opened again. */
    record Started(Instant at, SlaGoal goal) implements SlaFact {}

    /** Nothing counts until every reason that began has ended. */
    record Paused(Instant at, PauseReason reason) implements SlaFact {}

    record Resumed(Instant at, PauseReason reason) implements SlaFact {}

    record PolicyChanged(Instant at, SlaRules rules) implements SlaFact {}

    record PriorityChanged(Instant at, Priority priority) implements SlaFact {}

    record ZoneChanged(Instant at, @Nullable String zone) implements SlaFact {}

    record CalendarChanged(Instant at, WorkingCalendar calendar) implements SlaFact {}

    /** Another outlet has the job, and its working hours hold. */
    record Reassigned(Instant at, String outletCode, WorkingCalendar calendar) implements SlaFact {}

    record Met(Instant at, SlaGoal goal) implements SlaFact {}

    /**
     * The customer was told why a promise cannot be kept; counts only when it was told and recorded before the promise
     * was due (S1-4.1b, S1-4.2a).
     *
     * @param at when it was recorded, from which moment on the clock is exempt
     */
    record ExemptionTold(Instant at, SlaGoal goal, Instant customerInformedAt) implements SlaFact {
        public ExemptionTold {
            if (customerInformedAt.isAfter(at)) {
                throw new IllegalArgumentException("An exemption is recorded after the customer was informed");
            }
        }
    }

    /** Everything starts again (T64, T68). */
    record Reopened(Instant at) implements SlaFact {}

    /** The request is closed or cancelled; what still runs ends. */
    record Ended(Instant at) implements SlaFact {}
}
