package io.aftercare.intake.sla.clock;

import static io.aftercare.intake.sla.clock.PauseReason.WAITING_FOR_CUSTOMER;
import static io.aftercare.intake.sla.clock.PauseReason.WAITING_FOR_PARTS;
import static io.aftercare.intake.sla.clock.Promises.MONDAY;
import static io.aftercare.intake.sla.clock.Promises.last;
import static io.aftercare.intake.sla.clock.Promises.on;
import static io.aftercare.intake.sla.clock.Promises.opened;
import static io.aftercare.intake.sla.clock.Promises.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.sla.clock.SlaFact.Paused;
import io.aftercare.intake.sla.clock.SlaFact.PriorityChanged;
import io.aftercare.intake.sla.clock.SlaFact.Reassigned;
import io.aftercare.intake.sla.clock.SlaFact.Resumed;
import io.aftercare.intake.sla.clock.SlaFact.ZoneChanged;
import io.aftercare.intake.sla.clock.SlaSegment.Kind;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clocks of other systems are known to get wrong. */
class KnownDefectsTest {
    private final List<SlaFact> facts = new ArrayList<>();

    /** A defect of other systems: the lunch break counted as working time. */
    @Test
    void lunchIsNotCounted() {
        openedAs(Priority.P3, on(MONDAY, "11:00"));

        var run = contact(on(MONDAY, "14:00"));

        assertThat(run.counted()).isEqualTo(Duration.ofHours(2));
        assertThat(run.segments())
                .extracting(SlaSegment::kind)
                .containsExactly(Kind.COUNTED, Kind.OUTSIDE_HOURS, Kind.COUNTED);
    }

    /** A defect of other systems: the clock of the new priority starts at the notice and knows of no pause. */
    @Test
    void aPauseIsNotLostWhenThePriorityChanges() {
        openedAs(Priority.P2, on(MONDAY, "08:00"));
        facts.add(new Paused(on(MONDAY, "09:00"), WAITING_FOR_CUSTOMER));
        facts.add(new Resumed(on(MONDAY, "13:00"), WAITING_FOR_CUSTOMER));
        facts.add(new PriorityChanged(on(MONDAY, "13:30"), Priority.P1));

        var run = arrival(on(MONDAY, "14:00"));

        assertThat(run.counted()).isEqualTo(Duration.ofHours(2));
        assertThat(run.dueAt()).isEqualTo(on(MONDAY, "16:00"));
        assertThat(run.state()).isEqualTo(SlaState.RUNNING);
    }

    /** The same defect in another form: the pause ends with the change. */
    @Test
    void aClockStaysPausedWhenThePriorityChanges() {
        openedAs(Priority.P2, on(MONDAY, "08:00"));
        facts.add(new Paused(on(MONDAY, "09:00"), WAITING_FOR_CUSTOMER));
        facts.add(new PriorityChanged(on(MONDAY, "10:00"), Priority.P1));

        var run = arrival(on(MONDAY, "23:00"));

        assertThat(run.state()).isEqualTo(SlaState.PAUSED);
        assertThat(run.counted()).isEqualTo(Duration.ofHours(1));
        assertThat(run.dueAt()).isNull();
    }

    /** A defect of other systems: the target of the first team holds for the second one too. */
    @Test
    void noTargetIsStaleAfterReassignment() {
        var lateShift = new WorkingCalendar(
                WeeklyHours.everyDay("14:00", "22:00"), ZoneId.of("America/New_York"), Holidays.NONE);
        openedAs(Priority.P3, on(MONDAY, "16:30"));
        facts.add(new Reassigned(on(MONDAY, "17:00"), "NYC-QN", lateShift));

        var run = contact(on(MONDAY, "17:10"));

        // Half an hour in Shanghai, seven and a half from 14:00 on in New York, thirteen hours behind.
        assertThat(run.dueAt())
                .isEqualTo(MONDAY.atTime(21, 30)
                        .atZone(ZoneId.of("America/New_York"))
                        .toInstant());
    }

    /** A defect of other systems: a zone is looked up once. */
    @Test
    void noTargetIsStaleAfterTheZoneChanges() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new ZoneChanged(on(MONDAY, "09:00"), "C"));

        assertThat(arrival(on(MONDAY, "10:00")).dueAt()).isEqualTo(on(MONDAY.plusDays(1), "08:00"));
    }

    /** A defect of other systems: on resume the pause is counted, and the promise is broken at once. */
    @Test
    void resumingIsNoInstantBreach() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new Paused(on(MONDAY, "08:20"), WAITING_FOR_CUSTOMER));
        facts.add(new Resumed(on(MONDAY.plusDays(3), "08:20"), WAITING_FOR_CUSTOMER));

        var run = contact(on(MONDAY.plusDays(3), "08:20"));

        assertThat(run.state()).isEqualTo(SlaState.RUNNING);
        assertThat(run.dueAt()).isEqualTo(on(MONDAY.plusDays(3), "08:30"));
        assertThat(run.segments())
                .containsExactly(
                        segment(on(MONDAY, "08:00"), on(MONDAY, "08:20"), Kind.COUNTED),
                        new SlaSegment(
                                on(MONDAY, "08:20"),
                                on(MONDAY.plusDays(3), "08:20"),
                                Kind.PAUSED,
                                WAITING_FOR_CUSTOMER));
    }

    @Test
    void aBreachStaysABreachWhateverIsChanged() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new PriorityChanged(on(MONDAY, "08:40"), Priority.P4));

        var run = contact(on(MONDAY, "09:00"));

        assertThat(run.state()).isEqualTo(SlaState.BREACHED);
        assertThat(run.breachedAt()).isEqualTo(on(MONDAY, "08:30"));
    }

    @Test
    void nothingComesDueWhileAClockIsPaused() {
        openedAs(Priority.P1, on(MONDAY, "08:00"));
        facts.add(new Paused(on(MONDAY, "08:10"), WAITING_FOR_PARTS));

        var run = contact(on(MONDAY.plusDays(9), "08:00"));

        assertThat(run.next()).isEmpty();
        assertThat(run.reached()).isEmpty();
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
