package io.aftercare.parts.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReservationEventContractTest {
    private static final UUID ID = UUID.fromString("01939c4e-8a00-7000-8000-000000000401");
    private static final UUID REPAIR = UUID.fromString("01939c4e-8a00-7000-8000-000000000301");
    private static final UUID REQUEST = UUID.fromString("01939c4e-8a00-7000-8000-000000000101");

    @Test
    void whatIsToldIsWhatIsPublished() {
        var lines = List.of(
                new ReservationEvent.PricedLine("FAN-120", 1, 4500, "CNY"),
                new ReservationEvent.PricedLine("SCREW-M4", 8, 20, "CNY"));
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new ReservationEvent.ReservationReserved(
                                ID, REPAIR, REQUEST, at("09:30"), "acme", "SH-PD", 1, lines),
                        new ReservationEvent.ReservationShort(
                                ID,
                                REPAIR,
                                REQUEST,
                                at("09:30"),
                                "acme",
                                "SH-PD",
                                1,
                                List.of(new ReservationEvent.MissingLine("FAN-120", 1, MissingReason.OUT_OF_STOCK))),
                        new ReservationEvent.ReservationIssued(
                                ID, REPAIR, REQUEST, at("09:45"), "acme", "SH-PD", 1, lines),
                        new ReservationEvent.ReservationReturned(
                                ID,
                                REPAIR,
                                REQUEST,
                                at("15:00"),
                                "acme",
                                "SH-PD",
                                1,
                                List.of(new ReservationEvent.PricedLine("SCREW-M4", 2, 20, "CNY")),
                                false),
                        new ReservationEvent.ReservationReleased(
                                ID, REPAIR, REQUEST, at("10:00"), "acme", "SH-PD", 1, ReleaseReason.REPAIR_ABANDONED)),
                ReservationEvent.class);
    }

    @Test
    void theApprovedPlanIsUnderstood() {
        var plan = EventContracts.read("repair", "repair.plan_approved.v1", RepairEvents.PlanApproved.class);

        assertThat(plan).hasNoNullFieldsOrProperties();
        assertThat(plan.parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.partNumber()).isNotBlank();
            assertThat(part.quantity()).isPositive();
        });
    }

    @Test
    void theEndOfARepairIsUnderstood() {
        assertThat(EventContracts.read("repair", "repair.abandoned.v1", RepairEvents.RepairAbandoned.class))
                .hasNoNullFieldsOrProperties();
        var completed = EventContracts.read("repair", "repair.completed.v1", RepairEvents.RepairCompleted.class);
        assertThat(completed).hasNoNullFieldsOrProperties();
        assertThat(completed.partsUsed()).isNotEmpty().allSatisfy(part -> assertThat(part.quantity())
                .isPositive());
    }

    @Test
    void theCancelledRequestIsUnderstood() {
        assertThat(EventContracts.read("intake", "service_request.cancelled.v1", RepairEvents.RequestCancelled.class))
                .hasNoNullFieldsOrProperties();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
