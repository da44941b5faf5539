package io.aftercare.intake.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.customer.CustomerAccess.Owner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an asset knows, and what is told of it (S3.8-C2a). */
class AssetTest {
    private static final LocalDate BOUGHT = LocalDate.of(2025, 11, 21);

    @Test
    void unknownDatesAreLearntAndKnownOnesStay() {
        var asset = bought();

        asset.learn(new Product("WM-7000", null, BOUGHT.minusYears(3), BOUGHT.plusYears(2)));

        assertThat(asset.view().purchasedOn()).isEqualTo(BOUGHT);
        assertThat(asset.view().warrantyUntil()).isEqualTo(BOUGHT.plusYears(2));
    }

    @Test
    void whatIsKnownAlreadyIsNoChange() {
        var asset = bought();

        assertThat(asset.change(asset.facts())).isFalse();
        assertThat(asset.beCalled("A-1")).isTrue();
        assertThat(asset.beCalled("A-1")).isFalse();
    }

    private static Asset bought() {
        return new Asset(
                new UUID(0, 1),
                new Owner(new UUID(0, 2), "own"),
                new Product("WM-7000", null, BOUGHT, null).facts(),
                Instant.parse("2026-11-21T08:00:00Z"));
    }
}
