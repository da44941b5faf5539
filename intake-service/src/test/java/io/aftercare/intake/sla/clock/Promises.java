package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.EscalationStep;
import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.policy.SlaSubject;
import io.aftercare.intake.policy.SlaTarget;
import io.aftercare.intake.policy.SlaTarget.Timing;
import io.aftercare.intake.sla.clock.SlaFact.Opened;
import io.aftercare.intake.sla.clock.SlaSegment.Kind;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promises, places and moments that the tests of the clock share. */
final class Promises {
    /** A Monday. */
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final WeeklyHours WITH_LUNCH =
            WeeklyHours.weekdays("08:30", "12:00").and(WeeklyHours.weekdays("13:00", "17:30"));
    static final WorkingCalendar OFFICE = new WorkingCalendar(WITH_LUNCH, SHANGHAI, Holidays.NONE);
    static final List<EscalationStep> LADDER =
            List.of(new EscalationStep(1, 900, "station-head"), new EscalationStep(2, 3_600, "manager"));
    static final SlaRules RULES = new SlaRules(
            "standard",
            1,
            75,
            WITH_LUNCH,
            List.of(
                    target(SlaGoal.CONTACT, Priority.P1, null, 30, Timing.CALENDAR),
                    target(SlaGoal.CONTACT, null, null, 480, Timing.WORKING),
                    target(SlaGoal.ARRIVAL, Priority.P1, null, 240, Timing.CALENDAR),
                    target(SlaGoal.ARRIVAL, Priority.P1, "C", 1_440, Timing.CALENDAR),
                    target(SlaGoal.ARRIVAL, Priority.P2, null, 600, Timing.CALENDAR),
                    target(SlaGoal.FIX, null, null, 120, Timing.CALENDAR),
                    target(SlaGoal.CLOSE, null, null, 1_440, Timing.WORKING)),
            LADDER);

    private Promises() {}

    static SlaTarget target(
            SlaGoal goal, @Nullable Priority priority, @Nullable String zone, int minutes, Timing timing) {
        return new SlaTarget(goal, priority, zone, null, null, minutes * 60, timing);
    }

    static SlaFact opened(@Nullable Priority priority, Instant at) {
        return new Opened(at, situation(priority, OFFICE));
    }

    static SlaSituation situation(@Nullable Priority priority, WorkingCalendar calendar) {
        return new SlaSituation(new SlaSubject("acme", "WM-7000", priority, null), RULES, calendar);
    }

    static SlaRun last(SlaGoal goal, List<SlaFact> facts, Instant now) {
        return SlaClock.runs(goal, facts, now).getLast();
    }

    static SlaSegment segment(Instant from, Instant until, Kind kind) {
        return new SlaSegment(from, until, kind, null);
    }

    static Instant on(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }
}
