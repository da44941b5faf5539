package io.aftercare.dispatch.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.job.MissReason;
import io.aftercare.dispatch.visit.HeardEvents.RepairAbandoned;
import io.aftercare.dispatch.visit.HeardEvents.RepairCompleted;
import io.aftercare.dispatch.visit.HeardEvents.RequestCancelled;
import io.aftercare.dispatch.visit.HeardEvents.RequestWantsVisit;
import io.aftercare.dispatch.visit.VisitEvent.EscalationReason;
import io.aftercare.dispatch.visit.VisitEvent.RefusalReason;
import io.aftercare.dispatch.visit.VisitEvent.VisitAccepted;
import io.aftercare.dispatch.visit.VisitEvent.VisitAppointed;
import io.aftercare.dispatch.visit.VisitEvent.VisitArrived;
import io.aftercare.dispatch.visit.VisitEvent.VisitCancelled;
import io.aftercare.dispatch.visit.VisitEvent.VisitCompleted;
import io.aftercare.dispatch.visit.VisitEvent.VisitDeparted;
import io.aftercare.dispatch.visit.VisitEvent.VisitEscalated;
import io.aftercare.dispatch.visit.VisitEvent.VisitMissed;
import io.aftercare.dispatch.visit.VisitEvent.VisitProposed;
import io.aftercare.dispatch.visit.VisitEvent.VisitRefused;
import io.aftercare.dispatch.visit.VisitEvent.VisitRequested;
import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told about visits, and what is read of others, against the contracts. */
class VisitContractsTest {
    private static final UUID VISIT = AVisit.ID;
    private static final UUID REQUEST = AVisit.JOB.serviceRequestId();
    private static final UUID TECHNICIAN = AVisit.TECHNICIAN.technicianId();

    @Test
    void everyEventIsToldAsItsContractSays() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new VisitRequested(VISIT, REQUEST, at("2026-11-21T08:30:00.123456Z"), "acme"),
                        new VisitProposed(
                                VISIT, REQUEST, at("2026-11-21T08:30:00.123456Z"), "acme", AVisit.TECHNICIAN, 1),
                        new VisitRefused(
                                VISIT, REQUEST, at("2026-11-21T08:40:00Z"), TECHNICIAN, RefusalReason.TIMED_OUT, true),
                        new VisitAccepted(VISIT, REQUEST, at("2026-11-21T08:45:00Z"), "acme", AVisit.TECHNICIAN),
                        new VisitAppointed(
                                VISIT,
                                REQUEST,
                                at("2026-11-21T09:00:00Z"),
                                "acme",
                                AVisit.TECHNICIAN,
                                at("2026-11-22T13:00:00Z"),
                                at("2026-11-22T15:00:00Z")),
                        new VisitDeparted(VISIT, REQUEST, at("2026-11-22T12:40:00Z"), "acme", AVisit.TECHNICIAN),
                        new VisitMissed(
                                VISIT,
                                REQUEST,
                                at("2026-11-22T13:20:00Z"),
                                "acme",
                                AVisit.TECHNICIAN,
                                MissReason.CUSTOMER_ABSENT,
                                1),
                        new VisitArrived(VISIT, at("2026-11-22T13:05:00Z"), AVisit.TECHNICIAN, true, AVisit.JOB),
                        new VisitCompleted(VISIT, REQUEST, at("2026-11-22T14:30:00Z"), "acme", AVisit.TECHNICIAN),
                        new VisitCancelled(VISIT, REQUEST, at("2026-11-21T10:00:00Z"), "WITHDRAWN"),
                        new VisitEscalated(
                                VISIT, REQUEST, at("2026-11-21T10:00:00Z"), EscalationReason.REFUSED_THREE_TIMES)),
                VisitEvent.class);
    }

    @Test
    void aRequestForAVisitIsRead() {
        var heard = EventContracts.read("intake", "service_request.visit_requested.v1", RequestWantsVisit.class);

        assertThat(heard.job().policy().acceptWithinMinutes()).isPositive();
        assertThat(heard.job()).hasNoNullFieldsOrProperties();
        assertThat(heard.window().timeZone()).isNotBlank();
    }

    @Test
    void aCancelledRequestIsRead() {
        assertThat(EventContracts.read("intake", "service_request.cancelled.v1", RequestCancelled.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void aCompletedRepairIsRead() {
        assertThat(EventContracts.read("repair", "repair.completed.v1", RepairCompleted.class)
                        .at())
                .isNotNull();
    }

    @Test
    void anAbandonedRepairIsRead() {
        assertThat(EventContracts.read("repair", "repair.abandoned.v1", RepairAbandoned.class))
                .hasNoNullFieldsOrProperties();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
