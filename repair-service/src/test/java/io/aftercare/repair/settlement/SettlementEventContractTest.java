package io.aftercare.repair.settlement;

import io.aftercare.repair.settlement.SettlementEvent.SettlementConfirmed;
import io.aftercare.repair.settlement.SettlementEvent.SettlementDrafted;
import io.aftercare.repair.settlement.SettlementEvent.SettlementPaid;
import io.aftercare.repair.settlement.SettlementEvent.SettlementWaived;
import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service tells about fees is what its contract says. */
class SettlementEventContractTest {
    private static final UUID SETTLEMENT = UUID.fromString("01939c4e-8a00-7000-8000-000000000302");
    private static final UUID REPAIR = UUID.fromString("01939c4e-8a00-7000-8000-000000000301");
    private static final UUID REQUEST = UUID.fromString("01939c4e-8a00-7000-8000-000000000101");

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }

    @Test
    void everyEventIsWhatItsContractSays() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new SettlementDrafted(
                                SETTLEMENT, REPAIR, REQUEST, at("11:30"), "acme", "SH-PD", 4660, 12000, 16660, "CNY"),
                        new SettlementConfirmed(
                                SETTLEMENT, REPAIR, REQUEST, at("11:35"), "acme", "SH-PD", 16660, "CNY"),
                        new SettlementPaid(
                                SETTLEMENT,
                                REPAIR,
                                REQUEST,
                                at("11:40"),
                                "acme",
                                "SH-PD",
                                16660,
                                "CNY",
                                PaymentMethod.CARD),
                        new SettlementWaived(SETTLEMENT, REPAIR, REQUEST, at("11:30"), "acme", "SH-PD")),
                SettlementEvent.class);
    }
}
