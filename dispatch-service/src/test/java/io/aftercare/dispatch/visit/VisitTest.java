package io.aftercare.dispatch.visit;

import static io.aftercare.dispatch.visit.AVisit.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.job.Arrival;
import io.aftercare.dispatch.job.CheckIn;
import io.aftercare.dispatch.job.UnassignedReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VisitTest {
    /** S3.7-B2 */
    @Test
    void whoRefusedIsNotAskedAgain() {
        var visit = aVisit().refused().visit();

        assertThat(visit.refusedBy()).containsExactly(AVisit.TECHNICIAN.technicianId());
    }

    @Test
    void aRefusedVisitIsNobodysAnyMore() {
        var visit = aVisit().refused().visit();

        assertThat(visit.holder()).isNull();
        assertThat(visit.assignee()).isNull();
        assertThat(visit.acceptBy()).isNull();
        assertThat(visit.tries().failedAttempts()).isEqualTo(1);
    }

    @Test
    void aVisitCountsForItsTechnicianUntilItEnds() {
        assertThat(aVisit().proposed().visit().holder()).isEqualTo(AVisit.TECHNICIAN.technicianId());
        assertThat(aVisit().arrived().visit().holder()).isEqualTo(AVisit.TECHNICIAN.technicianId());
        assertThat(aVisit().completed().visit().holder()).isNull();
    }

    @Test
    void aVisitThatNobodyCanMakeKeepsItsReasonUntilSomebodyIsAsked() {
        var visit = aVisit().visit();
        visit.leaveUnassigned(UnassignedReason.NO_CANDIDATE, AVisit.START);
        assertThat(visit.unassignedReason()).isEqualTo(UnassignedReason.NO_CANDIDATE);

        visit.propose(AVisit.TECHNICIAN, AVisit.START, AVisit.START);

        assertThat(visit.unassignedReason()).isNull();
    }

    @Test
    void aNewTechnicianDoesNotInheritTheAppointment() {
        var visit = aVisit().appointed().visit();

        visit.propose(AVisit.ANOTHER, visit.lastStepAt(), AVisit.START);

        assertThat(visit.assignee()).isEqualTo(AVisit.ANOTHER);
        assertThat(visit.appointment()).isNull();
        assertThat(visit.appointedAt()).isNull();
        assertThat(visit.acceptedAt()).isNull();
        assertThat(visit.tries().attempt()).isEqualTo(2);
    }

    /** S1-2.2.3a, S1-4.1b */
    @Test
    void arrivalByTheEndOfTheAppointmentIsOnTime() {
        var visit = aVisit().departed().visit();

        visit.arrive(null, AVisit.APPOINTMENT.until());

        assertThat(visit.arrival()).extracting(Arrival::onTime).isEqualTo(true);
    }

    @Test
    void arrivalAfterTheAppointmentIsLate() {
        var visit = aVisit().departed().visit();

        visit.arrive(null, AVisit.APPOINTMENT.until().plusMillis(1));

        assertThat(visit.arrival()).extracting(Arrival::onTime).isEqualTo(false);
    }

    @Test
    void theDistanceOfTheCheckInIsKnown() {
        var visit = aVisit().departed().visit();

        visit.arrive(checkIn(40.679), visit.lastStepAt());

        assertThat(visit.arrival())
                .extracting(Arrival::checkIn)
                .extracting(CheckIn::metres, CheckIn::far)
                .containsExactly(111, false);
    }

    @Test
    void aCheckInFromFarAwayIsFlagged() {
        assertThat(checkIn(40.682).far()).isFalse();
        assertThat(checkIn(40.683).far()).isTrue();
    }

    private static CheckIn checkIn(double latitude) {
        return CheckIn.measured(new Place(latitude, -73.944), AVisit.JOB.place(), 500);
    }

    /** S1-4.1c: another time has to be agreed. */
    @Test
    void aMissedVisitHasNoAppointmentAndWaitsForAnother() {
        var visit = aVisit().missed().visit();

        assertThat(visit.appointment()).isNull();
        assertThat(visit.departedAt()).isNull();
        assertThat(visit.due().contact().dueAt()).isEqualTo(AVisit.START.plus(Duration.ofHours(9)));
        assertThat(visit.tries().misses()).isEqualTo(1);
        assertThat(visit.holder()).isEqualTo(AVisit.TECHNICIAN.technicianId());
    }

    @Test
    void theContactAfterAMissIsOverdueLikeTheFirst() {
        var visit = aVisit().missed().visit();

        visit.missContact(AVisit.START.plus(Duration.ofHours(10)));

        assertThat(visit.due().contact().overdue()).isTrue();
        visit.appoint(AVisit.APPOINTMENT, AVisit.START.plus(Duration.ofHours(11)));
        assertThat(visit.status()).isEqualTo(VisitStatus.APPOINTED);
    }

    @Test
    void theContactIsOverdueOnlyBetweenAcceptanceAndAppointment() {
        var appointed = aVisit().appointed().visit();
        appointed.missContact(AVisit.START);
        assertThat(appointed.due().contact().overdue()).isFalse();

        var accepted = aVisit().accepted().visit();
        accepted.missContact(AVisit.START.plus(Duration.ofHours(9)));
        assertThat(accepted.due().contact().overdue()).isTrue();
    }
}
