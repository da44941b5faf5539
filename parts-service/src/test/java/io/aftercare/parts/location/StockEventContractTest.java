package io.aftercare.parts.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockEventContractTest {
    @Test
    void whatIsToldIsWhatIsPublished() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new StockEvent.StockReceived(
                                UUID.fromString("01939c4e-8a00-7000-8000-000000000501"),
                                Instant.parse("2026-11-21T08:00:00Z"),
                                UUID.fromString("01939c4e-8a00-7000-8000-000000000601"),
                                "SH-PD",
                                "SH-PD",
                                List.of(new Quantity("FAN-120", 10))),
                        new StockEvent.StockAdjusted(
                                UUID.fromString("01939c4e-8a00-7000-8000-000000000501"),
                                Instant.parse("2026-11-21T09:00:00Z"),
                                UUID.fromString("01939c4e-8a00-7000-8000-000000000602"),
                                "SH-PD",
                                "SH-PD",
                                "FAN-120",
                                -2,
                                AdjustmentReason.COUNTED)),
                StockEvent.class);
    }

    @Test
    void theOpenedOutletIsUnderstood() {
        assertThat(EventContracts.read("dispatch", "outlet.opened.v1", OutletEvents.OutletOpened.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void theChangedOutletIsUnderstood() {
        assertThat(EventContracts.read("dispatch", "outlet.changed.v1", OutletEvents.OutletChanged.class))
                .hasNoNullFieldsOrProperties();
    }
}
