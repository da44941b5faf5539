package io.aftercare.repair.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.job.JobFacts;
import io.aftercare.repair.job.ServicePolicy;
import io.aftercare.repair.job.ServicePolicy.Acceptance;
import io.aftercare.repair.job.ServicePolicy.FeePolicy;
import io.aftercare.repair.job.ServicePolicy.PlanApproval;
import io.aftercare.repair.settlement.CompletedWork.UsedPart;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The arithmetic and the life of a fee statement (S1-3.5). */
class SettlementTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final By AGENT = new By("agent-01", NOON.plusSeconds(60));

    static CompletedWork work(FeePolicy feePolicy, boolean inWarranty, int minutes, List<UsedPart> parts) {
        var policy = new ServicePolicy(
                "test", 1, PlanApproval.NONE, Acceptance.SIGNATURE, feePolicy, false, 3, 3, 3, 30, 480, false);
        var job = new JobFacts(
                new UUID(0, 1),
                "acme",
                "PHONE",
                "AC-900",
                "heating",
                "P2",
                new UUID(0, 2),
                new UUID(0, 3),
                inWarranty,
                policy,
                "no-heat",
                40.678,
                -73.944,
                NOON.minusSeconds(3600));
        return new CompletedWork(new UUID(0, 5), job, "NYC-BK", "tech-01", minutes, parts, NOON);
    }

    private static Settlement settlement(FeePolicy feePolicy, boolean inWarranty, int minutes, UsedPart... parts) {
        return new Settlement(work(feePolicy, inWarranty, minutes, List.of(parts)), 12_000, "CNY");
    }

    @Provide
    Arbitrary<List<UsedPart>> parts() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(5),
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.longs().between(0, 100_000_000))
                .as((number, quantity, price) -> new UsedPart(number, quantity, price, "CNY"))
                .list()
                .ofMaxSize(20);
    }

    @Property
    void theTotalIsTheSumOfTheChargedLines(
            @ForAll FeePolicy policy,
            @ForAll boolean inWarranty,
            @ForAll @IntRange(max = 525_600) int minutes,
            @ForAll("parts") List<UsedPart> parts,
            @ForAll @LongRange(max = 1_000_000) long rate) {
        var settlement = new Settlement(work(policy, inWarranty, minutes, parts), rate, "CNY");

        var charged = settlement.lines().stream()
                .filter(FeeLine::charged)
                .mapToLong(FeeLine::amountCents)
                .sum();
        assertThat(settlement.totalCents())
                .isEqualTo(charged)
                .isEqualTo(settlement.partsCents() + settlement.labourCents())
                .isNotNegative();
        assertThat(settlement.status() == SettlementStatus.WAIVED).isEqualTo(charged == 0);
        assertThat(settlement.lines()).hasSize(parts.size() + (minutes > 0 ? 1 : 0));
    }

    @Property
    void labourIsRoundedToTheNearestCent(
            @ForAll @IntRange(min = 1, max = 525_600) int minutes, @ForAll @LongRange(max = 1_000_000) long rate) {
        var labour = FeeLine.labour(minutes, rate, true).amountCents();

        assertThat(Math.abs(labour * 60 - rate * minutes)).isLessThanOrEqualTo(30);
    }

    @Test
    void partsAndLabourAreChargedOutsideTheWarranty() {
        var settlement = settlement(
                FeePolicy.FREE_IN_WARRANTY,
                false,
                60,
                new UsedPart("FAN-120", 1, 4_500, "CNY"),
                new UsedPart("SCREW-M4", 8, 20, "CNY"));

        assertThat(settlement.partsCents()).isEqualTo(4_660);
        assertThat(settlement.labourCents()).isEqualTo(12_000);
        assertThat(settlement.totalCents()).isEqualTo(16_660);
        assertThat(settlement.status()).isEqualTo(SettlementStatus.DRAFTED);
    }

    @Test
    void nothingToPayUnderWarrantyIsWaived() {
        var settlement = settlement(FeePolicy.FREE_IN_WARRANTY, true, 60, new UsedPart("FAN-120", 1, 4_500, "CNY"));

        assertThat(settlement.status()).isEqualTo(SettlementStatus.WAIVED);
        assertThat(settlement.lines()).extracting(FeeLine::amountCents).containsExactly(4_500L, 12_000L);
        assertThat(settlement.lines()).extracting(FeeLine::charged).containsOnly(false);
    }

    /** S3.8-A3 */
    @Test
    void partsOnlyLeavesTheLabourFree() {
        var settlement = settlement(FeePolicy.PARTS_ONLY, false, 60, new UsedPart("FAN-120", 1, 4_500, "CNY"));

        assertThat(settlement.totalCents()).isEqualTo(4_500);
    }

    @Test
    void onlyTheWholeTotalCanBePaid() {
        var settlement = settlement(FeePolicy.PARTS_AND_LABOUR, false, 60);
        settlement.confirm(AGENT);

        assertThatThrownBy(() -> settlement.pay(PaymentMethod.CASH, 11_999, AGENT))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> settlement.pay(PaymentMethod.CASH, 12_001, AGENT))
                .isInstanceOf(InvalidField.class);
        settlement.pay(PaymentMethod.CASH, 12_000, AGENT);
        assertThat(settlement.status()).isEqualTo(SettlementStatus.PAID);
    }

    @Test
    void aFeeIsPaidOnceAndOnlyAfterConfirmation() {
        var settlement = settlement(FeePolicy.PARTS_AND_LABOUR, false, 60);

        assertThatThrownBy(() -> settlement.pay(PaymentMethod.CARD, 12_000, AGENT))
                .isInstanceOf(IllegalTransition.class);
        settlement.confirm(AGENT);
        assertThatThrownBy(() -> settlement.confirm(AGENT)).isInstanceOf(IllegalTransition.class);
        settlement.pay(PaymentMethod.CARD, 12_000, AGENT);
        assertThatThrownBy(() -> settlement.pay(PaymentMethod.CARD, 12_000, AGENT))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> settlement.confirm(AGENT)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aWaivedFeeTakesNoFurtherStep() {
        var settlement = settlement(FeePolicy.FREE_IN_WARRANTY, true, 60);

        assertThatThrownBy(() -> settlement.confirm(AGENT)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> settlement.pay(PaymentMethod.CARD, 1, AGENT)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void currenciesAreNeverAddedUp() {
        assertThatThrownBy(() -> settlement(FeePolicy.PARTS_ONLY, false, 0, new UsedPart("FAN-120", 1, 4_500, "USD")))
                .isInstanceOf(MixedCurrencies.class);
    }

    @Test
    void theDiagramShowsTheSameLife() {
        StatusDiagram.check(Path.of("docs/settlement-status.mmd"), SettlementStatus.class);
    }
}
