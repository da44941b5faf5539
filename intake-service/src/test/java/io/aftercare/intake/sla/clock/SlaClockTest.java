package io.aftercare.intake.sla.clock;

import static io.aftercare.intake.sla.clock.PauseReason.WAITING_FOR_CUSTOMER;
import static io.aftercare.intake.sla.clock.PauseReason.WAITING_FOR_PARTS;
import static io.aftercare.intake.sla.clock.Promises.LADDER;
import static io.aftercare.intake.sla.clock.Promises.MONDAY;
import static io.aftercare.intake.sla.clock.Promises.RULES;
import static io.aftercare.intake.sla.clock.Promises.SHANGHAI;
import static io.aftercare.intake.sla.clock.Promises.WITH_LUNCH;
import static io.aftercare.intake.sla.clock.Promises.last;
import static io.aftercare.intake.sla.clock.Promises.on;
import static io.aftercare.intake.sla.clock.Promises.opened;
import static io.aftercare.intake.sla.clock.Promises.segment;
import static io.aftercare.intake.sla.clock.Promises.situation;
import static io.aftercare.intake.sla.clock.Promises.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.policy.SlaTarget.Timing;
import io.aftercare.intake.sla.clock.SlaFact.Classified;
import io.aftercare.intake.sla.clock.SlaFact.Ended;
import io.aftercare.intake.sla.clock.SlaFact.ExemptionTold;
import io.aftercare.intake.sla.clock.SlaFact.Met;
import io.aftercare.intake.sla.clock.SlaFact.Opened;
import io.aftercare.intake.sla.clock.SlaFact.Paused;
import io.aftercare.intake.sla.clock.SlaFact.PolicyChanged;
import io.aftercare.intake.sla.clock.SlaFact.Reopened;
import io.aftercare.intake.sla.clock.SlaFact.Resumed;
import io.aftercare.intake.sla.clock.SlaFact.Started;
import io.aftercare.intake.sla.clock.SlaSegment.Kind;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock in situations that everybody can follow with a pencil. */
class SlaClockTest {
    private final List<SlaFact> facts = new ArrayList<>();

    /** S1-4.1a */
    @Test
    void anEmergencyCountsDayAndNight() {
        openedAs(Priority.P1, on(MONDAY, "17:20"));

        var run = contact(on(MONDAY, "17:40"));

        assertThat(run.dueAt()).isEqualTo(on(MONDAY, "17:50"));
        assertThat(run.counted()).isEqualTo(Duration.ofMinutes(20));
        assertThat(run.remaining()).isEqualTo(Duration.ofMinutes(10));
        assertThat(run.state()).isEqualTo(SlaState.RUNNING);
    }

    /** S1-4.1c */
    @Test
    void aGeneralFaultCountsWorkingDaysOnly() {
        openedAs(Priority.P3, on(MONDAY, "16:30"));

        var run = contact(on(MONDAY.plusDays(1), "08:00"));

        assertThat(run.dueAt()).isEqualTo(on(MONDAY.plusDays(1), "16:30"));
        assertThat(run.segments())
                .containsExactly(
                        segment(on(MONDAY, "16:30"), on(MONDAY, "17:30"), Kind.COUNTED),
                        segment(on(MONDAY, "17:30"), on(MONDAY.plusDays(1), "08:00"), Kind.OUTSIDE_HOURS));
    }

    @Test
    void aClockRunsAgainWhenNothingIsWaitedForAnyMore() {
        openedAs(Priority.P2, on(MONDAY, "08:00"));
        facts.add(new Paused(on(MONDAY, "09:00"), WAITING_FOR_CUSTOMER));
        facts.add(new Paused(on(MONDAY, "10:00"), WAITING_FOR_PARTS));
        facts.add(new Resumed(on(MONDAY, "11:00"), WAITING_FOR_CUSTOMER));

        assertThat(arrival(on(MONDAY, "12:00")).state()).isEqualTo(SlaState.PAUSED);
        facts.add(new Resumed(on(MONDAY, "12:00"), WAITING_FOR_PARTS));
        assertThat(arrival(on(MONDAY, "12:30")).counted()).isEqualTo(Duration.ofMinutes(90));
    }

    /** What triage finds was so from the beginning: an emergency of Saturday night did not begin on Monday. */
    @Test
    void triageSaysWhatTheRequestHasAlwaysBeen() {
        var saturday = on(MONDAY.minusDays(2), "23:00");
        facts.add(opened(null, saturday));
        facts.add(new Classified(saturday.plusSeconds(600), RULES, Priority.P1, null));

        assertThat(contact(saturday.plusSeconds(900)).dueAt()).isEqualTo(saturday.plusSeconds(1_800));
    }

    /** What changes later holds from then on; the hours counted under the former promise stay as they are. */
    @Test
    void aChangedPolicyCountsFromItsMomentOn() {
        openedAs(Priority.P3, on(MONDAY, "16:30"));
        var allDay = new SlaRules(
                "contract",
                1,
                75,
                WITH_LUNCH,
                List.of(target(SlaGoal.CONTACT, null, null, 600, Timing.CALENDAR)),
                LADDER);
        facts.add(new PolicyChanged(on(MONDAY, "20:00"), allDay));

        var run = contact(on(MONDAY, "21:00"));

        assertThat(run.counted()).isEqualTo(Duration.ofHours(2));
        assertThat(run.dueAt()).isEqualTo(on(MONDAY.plusDays(1), "05:00"));
    }

    @Test
    void whatIsReachedInTheMomentItIsDueIsReachedInTime() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new Met(on(MONDAY, "08:30"), SlaGoal.CONTACT));

        var run = contact(on(MONDAY, "12:00"));

        assertThat(run.state()).isEqualTo(SlaState.MET);
        assertThat(run.until()).isEqualTo(on(MONDAY, "08:30"));
    }

    @Test
    void whatIsReachedAMomentLaterIsABreach() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new Met(on(MONDAY, "08:30").plusNanos(1_000), SlaGoal.CONTACT));

        var run = contact(on(MONDAY, "12:00"));

        assertThat(run.state()).isEqualTo(SlaState.BREACHED);
        assertThat(run.metAt()).isEqualTo(on(MONDAY, "08:30").plusNanos(1_000));
        assertThat(run.breachedAt()).isEqualTo(on(MONDAY, "08:30"));
    }

    /** S1-4.1b */
    @Test
    void anExemptionToldBeforeItWasDueCounts() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new ExemptionTold(on(MONDAY, "11:59"), SlaGoal.ARRIVAL, on(MONDAY, "11:50")));

        var run = arrival(on(MONDAY, "18:00"));

        assertThat(run.state()).isEqualTo(SlaState.EXEMPT);
        assertThat(run.breachedAt()).isNull();
        assertThat(contact(on(MONDAY, "18:00")).state()).isEqualTo(SlaState.BREACHED);
    }

    /** S1-4.1b */
    @Test
    void anExemptionToldAfterItWasDueDoesNotCount() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new ExemptionTold(on(MONDAY, "12:00"), SlaGoal.ARRIVAL, on(MONDAY, "12:00")));

        assertThat(arrival(on(MONDAY, "18:00")).state()).isEqualTo(SlaState.BREACHED);
    }

    @Test
    void nobodyCanBeToldAfterItWasRecorded() {
        assertThatThrownBy(() -> new ExemptionTold(on(MONDAY, "12:00"), SlaGoal.ARRIVAL, on(MONDAY, "12:01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** S1-4.2a */
    @Test
    void theRepairTimeCountsFromTheArrival() {
        openedAs(Priority.P2, on(MONDAY, "08:00"));
        assertThat(SlaClock.runs(SlaGoal.FIX, facts, on(MONDAY, "09:00"))).isEmpty();
        facts.add(new Met(on(MONDAY, "10:00"), SlaGoal.ARRIVAL));
        facts.add(new Started(on(MONDAY, "10:00"), SlaGoal.FIX));

        assertThat(last(SlaGoal.FIX, facts, on(MONDAY, "11:00")).dueAt()).isEqualTo(on(MONDAY, "12:00"));
    }

    @Test
    void aSecondArrivalDoesNotStartTheRepairTimeAgain() {
        openedAs(Priority.P2, on(MONDAY, "08:00"));
        facts.add(new Started(on(MONDAY, "10:00"), SlaGoal.FIX));
        facts.add(new Met(on(MONDAY, "11:00"), SlaGoal.FIX));
        facts.add(new Started(on(MONDAY, "15:00"), SlaGoal.FIX));

        assertThat(SlaClock.runs(SlaGoal.FIX, facts, on(MONDAY, "18:00"))).hasSize(1);
    }

    /** T64, T68 */
    @Test
    void aReopenedRequestStartsAgain() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new Met(on(MONDAY, "08:10"), SlaGoal.CONTACT));
        facts.add(new Ended(on(MONDAY, "10:00")));
        facts.add(new Reopened(on(MONDAY, "15:00")));

        var runs = SlaClock.runs(SlaGoal.CONTACT, facts, on(MONDAY, "15:10"));

        assertThat(runs).extracting(SlaRun::state).containsExactly(SlaState.MET, SlaState.RUNNING);
        assertThat(runs.getLast().dueAt()).isEqualTo(on(MONDAY, "15:30"));
        assertThat(runs.getLast().number()).isEqualTo(2);
    }

    @Test
    void aRequestThatEndsLeavesNothingToReach() {
        openedAs(Priority.P2, on(MONDAY, "08:00"));
        facts.add(new Ended(on(MONDAY, "09:00")));

        assertThat(arrival(on(MONDAY.plusDays(3), "08:00")).state()).isEqualTo(SlaState.ENDED);
    }

    @Test
    void warningBreachAndLadderComeInTheirOrder() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));

        assertThat(contact(on(MONDAY, "08:00")).next().orElseThrow().at())
                .isEqualTo(on(MONDAY, "08:22").plusSeconds(30));
        assertThat(contact(on(MONDAY, "09:30")).reached())
                .extracting(SlaAlarm::at)
                .containsExactly(
                        on(MONDAY, "08:22").plusSeconds(30),
                        on(MONDAY, "08:30"),
                        on(MONDAY, "08:45"),
                        on(MONDAY, "09:30"));
    }

    /** Whoever records late does not change what happened: the order of the facts is the order of their moments. */
    @Test
    void whatIsRecordedLateCountsFromItsMoment() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new Resumed(on(MONDAY, "10:00"), WAITING_FOR_CUSTOMER));
        facts.add(new Paused(on(MONDAY, "08:10"), WAITING_FOR_CUSTOMER));

        assertThat(contact(on(MONDAY, "10:15")).counted()).isEqualTo(Duration.ofMinutes(25));
    }

    /** Two days off, made up for by a Saturday. */
    @Test
    void holidaysDoNotCountAndMakeUpDaysDo() {
        var thursday = LocalDate.parse("2026-10-01");
        var days = Map.of(
                thursday,
                Holidays.Day.OFF,
                thursday.plusDays(1),
                Holidays.Day.OFF,
                thursday.plusDays(2),
                Holidays.Day.MAKE_UP);
        facts.add(new Opened(
                on(thursday.minusDays(1), "17:00"),
                situation(Priority.P3, new WorkingCalendar(WITH_LUNCH, SHANGHAI, Holidays.of(days)))));

        assertThat(contact(on(thursday, "12:00")).dueAt()).isEqualTo(on(thursday.plusDays(2), "17:00"));
    }

    private void openedAs(Priority priority, Instant at) {
        facts.add(opened(priority, at));
    }

    private SlaRun contact(Instant now) {
        return last(SlaGoal.CONTACT, facts, now);
    }

    private SlaRun arrival(Instant now) {
        return last(SlaGoal.ARRIVAL, facts, now);
    }
}
