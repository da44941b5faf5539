package io.aftercare.intake.customer;

import io.aftercare.intake.customer.CustomerErasure.Ground;
import io.aftercare.intake.customer.CustomerEvent.CustomerErased;
import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of customers is what the contract says. */
class CustomerEventContractTest {
    @Test
    void everyEventIsToldAsItsContractSays() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(new CustomerErased(
                        UUID.fromString("01993f5e-7c00-7a10-8000-0000000000c1"),
                        Instant.parse("2026-11-21T08:30:00.123456Z"),
                        "acme",
                        Ground.REQUESTED)),
                CustomerEvent.class);
    }
}
