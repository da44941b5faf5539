package io.aftercare.dispatch.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.job.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is due, with an appointment and without. */
class DueTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Due EMERGENCY =
            new Due(Zone.A, NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(4)), false, false);
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
        var ordinary = new Due(Zone.B, null, null, false, false);

        assertThat(ordinary.departBy(LATER)).isNull();
        assertThat(ordinary.arriveBy(LATER)).isEqualTo(LATER.until());
        assertThat(ordinary.arriveBy(null)).isNull();
    }

    @Test
    void afterAMissTheNextAppointmentCounts() {
        var missed = EMERGENCY.withDepartureOverdue().withArrivalOverdue().afterMiss();

        assertThat(missed).isEqualTo(new Due(Zone.A, null, null, false, false));
    }

    @Test
    void timesForAPriorityOrZoneThatThereIsNotAreRefused() {
        assertThatCode(() -> DueTimes.check(Set.of("p1-a", "p4-c"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> DueTimes.check(Set.of("p1-a", "p5-a", "p1-d")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p1-d, p5-a");
    }
}
