package io.aftercare.intake.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.timeline.AboutRequest.Heard;
import io.aftercare.intake.timeline.AboutRequest.RepairCompleted;
import io.aftercare.intake.timeline.AboutRequest.RepairOpened;
import io.aftercare.intake.timeline.AboutRequest.VisitAssigned;
import io.aftercare.testing.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard is what its producer promises to tell. */
class HeardContractsTest {
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "dispatch, visit.appointed.v1",
        "dispatch, visit.departed.v1",
        "dispatch, visit.missed.v1",
        "dispatch, visit.arrived.v1",
        "dispatch, visit.cancelled.v1",
        "dispatch, visit.escalated.v1",
        "repair, repair.diagnosed.v1",
        "repair, repair.plan_submitted.v1",
        "repair, repair.plan_revised.v1",
        "repair, repair.plan_approved.v1",
        "repair, repair.started.v1",
        "repair, repair.work_finished.v1",
        "repair, repair.completed.v1",
        "repair, repair.abandoned.v1",
        "repair, settlement.drafted.v1",
        "repair, settlement.confirmed.v1",
        "repair, settlement.paid.v1",
        "repair, settlement.waived.v1",
        "parts, reservation.short.v1",
        "parts, reservation.reserved.v1",
        "parts, reservation.issued.v1",
        "parts, reservation.released.v1",
        "feedback, follow_up.opened.v1",
        "feedback, follow_up.answered.v1",
        "feedback, follow_up.closed.v1",
        "feedback, follow_up.unreachable.v1"
    })
    void everyMilestoneNamesItsRequestAndMoment(String producer, String type) {
        var heard = EventContracts.read(producer, type, Heard.class);

        assertThat(heard.serviceRequestId()).isNotNull();
        assertThat(heard.at()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"visit.proposed.v1", "visit.accepted.v1"})
    void everyAssignmentNamesTechnicianAndOutlet(String type) {
        assertThat(EventContracts.read("dispatch", type, VisitAssigned.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void aCompletedRepairNamesItsTechnician() {
        assertThat(EventContracts.read("repair", "repair.completed.v1", RepairCompleted.class))
                .hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = "repair.opened.v1")
    void anOpenedRepairMayNameItsTechnician(String type) {
        var opened = EventContracts.read("repair", type, RepairOpened.class);

        assertThat(opened.serviceRequestId()).isNotNull();
        assertThat(opened.at()).isNotNull();
    }
}
