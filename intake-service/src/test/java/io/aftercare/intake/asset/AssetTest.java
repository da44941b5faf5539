package io.aftercare.intake.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Warranty is computed from the purchase (S3.8-C2a). */
class AssetTest {
    private static final LocalDate BOUGHT = LocalDate.of(2025, 11, 21);
    private static final int MONTHS = 12;

    @Test
    void theLastDayOfAKnownWarrantyCounts() {
        var asset = an(null, BOUGHT);

        assertThat(asset.inWarrantyOn(BOUGHT, MONTHS)).isTrue();
        assertThat(asset.inWarrantyOn(BOUGHT.plusDays(1), MONTHS)).isFalse();
    }

    @Test
    void aPurchaseGivesTwelveMonths() {
        var asset = an(BOUGHT, null);

        assertThat(asset.inWarrantyOn(LocalDate.of(2026, 11, 20), MONTHS)).isTrue();
        assertThat(asset.inWarrantyOn(LocalDate.of(2026, 11, 21), MONTHS)).isFalse();
    }

    @Test
    void aKnownEndBeatsThePurchase() {
        assertThat(an(BOUGHT, BOUGHT.plusYears(5)).inWarrantyOn(BOUGHT.plusYears(4), MONTHS))
                .isTrue();
    }

    @Test
    void withoutAnyDateThereIsNoWarranty() {
        assertThat(an(null, null).inWarrantyOn(BOUGHT, MONTHS)).isFalse();
    }

    @Test
    void unknownDatesAreLearntAndKnownOnesStay() {
        var asset = an(BOUGHT, null);

        asset.learn(new Product("WM-7000", null, BOUGHT.minusYears(3), BOUGHT.plusYears(2)));

        assertThat(asset.view().purchasedOn()).isEqualTo(BOUGHT);
        assertThat(asset.view().warrantyUntil()).isEqualTo(BOUGHT.plusYears(2));
    }

    private static Asset an(@Nullable LocalDate purchasedOn, @Nullable LocalDate warrantyUntil) {
        return new Asset(
                new UUID(0, 1),
                new UUID(0, 2),
                new Product("WM-7000", null, purchasedOn, warrantyUntil),
                Instant.parse("2026-11-21T08:00:00Z"));
    }
}
