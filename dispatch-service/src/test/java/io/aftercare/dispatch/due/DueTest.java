package io.aftercare.dispatch.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.job.Appointment;
import io.aftercare.kit.http.InvalidField;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is due, with an appointment and without. */
class DueTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Due EMERGENCY = Due.of(Zone.A, NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(4)));
    private static final Appointment LATER =
            new Appointment(NOON.plus(Duration.ofHours(3)), NOON.plus(Duration.ofHours(6)));
    private static final Appointment SOON =
            new Appointment(NOON.plus(Duration.ofMinutes(30)), NOON.plus(Duration.ofHours(2)));

    @Test
    void nobodyHasToLeaveBeforeTheAgreedTime() {
        assertThat(EMERGENCY.departBy(null)).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(EMERGENCY.departBy(LATER)).isEqualTo(LATER.from());
        assertThat(EMERGENCY.departBy(SOON)).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    /** S1-4.1b */
    @Test
    void anAppointmentDoesNotMakeAnEmergencyWaitLonger() {
        assertThat(EMERGENCY.arriveBy(LATER)).isEqualTo(NOON.plus(Duration.ofHours(4)));
        assertThat(EMERGENCY.arriveBy(null)).isEqualTo(NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void withoutALimitTheAppointmentCounts() {
        var ordinary = Due.of(Zone.B, null, null);

        assertThat(ordinary.departBy(LATER)).isNull();
        assertThat(ordinary.arriveBy(LATER)).isEqualTo(LATER.until());
        assertThat(ordinary.arriveBy(null)).isNull();
    }

    @Test
    void afterAMissTheNextAppointmentCounts() {
        var missed = EMERGENCY
                .overdue(LimitKind.DEPARTURE)
                .overdue(LimitKind.ARRIVAL)
                .afterMiss(LATER.from());

        assertThat(missed).isEqualTo(Due.of(Zone.A, null, null).contactBy(LATER.from()));
    }

    /** S1-4.1b */
    @Test
    void whoWasToldBeforehandWaitsForAnotherTimeOrForNone() {
        var moved = exempted(LimitKind.ARRIVAL, NOON.plus(Duration.ofHours(9)));
        var lifted = exempted(LimitKind.ARRIVAL, null);

        assertThat(moved.arriveBy(LATER)).isEqualTo(NOON.plus(Duration.ofHours(9)));
        assertThat(moved.isOver(LimitKind.ARRIVAL, null, NOON.plus(Duration.ofHours(5))))
                .isFalse();
        assertThat(moved.isOver(LimitKind.ARRIVAL, null, NOON.plus(Duration.ofHours(9))))
                .isTrue();
        assertThat(lifted.arriveBy(LATER)).isNull();
        assertThat(lifted.isOver(LimitKind.ARRIVAL, null, NOON.plus(Duration.ofDays(9))))
                .isFalse();
        assertThat(lifted.exempt()).containsExactly(LimitKind.ARRIVAL);
    }

    /** S1-4.1b */
    @Test
    void anExemptionIsRefusedWhenItWasDueAlready() {
        var dueAt = NOON.plus(Duration.ofHours(4));

        assertThatThrownBy(() -> EMERGENCY.exempted(LimitKind.ARRIVAL, dueAt, null, dueAt))
                .isInstanceOf(LimitRefusal.class);
        assertThatThrownBy(() -> EMERGENCY.overdue(LimitKind.ARRIVAL).exempted(LimitKind.ARRIVAL, dueAt, null, NOON))
                .isInstanceOf(LimitRefusal.class);
        assertThatThrownBy(() -> EMERGENCY.exempted(LimitKind.ARRIVAL, dueAt, dueAt, NOON))
                .isInstanceOf(InvalidField.class);
    }

    /** S1-4.1b: the customer was told, whoever goes; for agreeing a time the next one has the whole time. */
    @Test
    void whatTheCustomerWasToldHoldsForTheNextTechnicianToo() {
        var told = exempted(LimitKind.ARRIVAL, null).contactBy(NOON.plus(Duration.ofHours(1)));

        var renewed = told.renewed(Due.of(Zone.B, NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(8))));

        assertThat(renewed.arriveBy(null)).isNull();
        assertThat(renewed.departBy(null)).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(renewed.dueAt(LimitKind.CONTACT, null)).isNull();
        assertThat(renewed.zone()).isEqualTo(Zone.B);
    }

    private static Due exempted(LimitKind limit, @Nullable Instant until) {
        return EMERGENCY.exempted(limit, NOON.plus(Duration.ofHours(4)), until, NOON);
    }

    @Test
    void timesForAPriorityOrZoneThatThereIsNotAreRefused() {
        assertThatCode(() -> DueTimes.check(Set.of("p1-a", "p4-c"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> DueTimes.check(Set.of("p1-a", "p5-a", "p1-d")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p1-d, p5-a");
    }
}
