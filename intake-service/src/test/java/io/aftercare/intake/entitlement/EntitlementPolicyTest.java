package io.aftercare.intake.entitlement;

import static io.aftercare.intake.entitlement.EntitlementRule.SERVICE_CONTRACT;
import static io.aftercare.intake.entitlement.EntitlementRule.STATED_WARRANTY;
import static io.aftercare.intake.entitlement.EntitlementRule.WARRANTY_FROM_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.entitlement.Entitlement.Decision;
import io.aftercare.intake.entitlement.Finding.Outcome;
import io.aftercare.kit.http.InvalidField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S3.8-C2a, S3.8-A3, S1-3.5d: whether the customer pays is computed. */
class EntitlementPolicyTest {
    private static final UUID ASSET = new UUID(0, 1);
    private static final LocalDate BOUGHT = LocalDate.of(2025, 11, 21);
    private static final ServiceContract CONTRACT =
            new ServiceContract("SC-1", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    @Test
    void theLastDayOfAStatedWarrantyCounts() {
        var product = product(null, BOUGHT, null);

        assertThat(on(BOUGHT, product).isCovered()).isTrue();
        assertThat(on(BOUGHT, product).rule()).isEqualTo(STATED_WARRANTY);
        assertThat(on(BOUGHT.plusDays(1), product).isCovered()).isFalse();
        assertThat(on(BOUGHT.plusDays(1), product).until()).isEqualTo(BOUGHT);
    }

    @Test
    void aPurchaseGivesTwelveMonths() {
        var product = product(BOUGHT, null, null);

        assertThat(on(LocalDate.of(2026, 11, 20), product).isCovered()).isTrue();
        assertThat(on(LocalDate.of(2026, 11, 21), product).isCovered()).isFalse();
        assertThat(on(BOUGHT, product).until()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(on(BOUGHT, product).clause()).isEqualTo("S3.8-C2a");
    }

    @Test
    void aPurchaseNotedAfterTheCallStillCounts() {
        assertThat(on(BOUGHT.minusDays(1), product(BOUGHT, null, null)).isCovered())
                .isTrue();
    }

    @Test
    void theLongestProductLineNamesTheMonths() {
        var policy = new EntitlementPolicy(12, Map.of("WM", 24, "WM-70", 36, "W", 1));
        var day = BOUGHT.plusMonths(23);

        assertThat(decide(policy, "WM-7000", day).isCovered()).isTrue();
        assertThat(decide(policy, "WM", day).until())
                .isEqualTo(BOUGHT.plusMonths(24).minusDays(1));
        assertThat(decide(policy, "WM-70-B", day).until())
                .isEqualTo(BOUGHT.plusMonths(36).minusDays(1));
        assertThat(decide(policy, "WMX", day).isCovered()).isFalse();
    }

    @Test
    void aStatedEndBeatsThePurchaseBothWays() {
        assertThat(on(BOUGHT.plusYears(4), product(BOUGHT, BOUGHT.plusYears(5), null))
                        .isCovered())
                .isTrue();

        var shorter = on(BOUGHT.plusMonths(6), product(BOUGHT, BOUGHT.plusMonths(3), null));

        assertThat(shorter.isCovered()).isFalse();
        assertThat(shorter.rule()).isEqualTo(STATED_WARRANTY);
        assertThat(finding(shorter, WARRANTY_FROM_PURCHASE).outcome()).isEqualTo(Outcome.SUPERSEDED);
    }

    @Test
    void aContractCoversBetweenItsDaysOnly() {
        var product = product(BOUGHT, null, CONTRACT);

        assertThat(on(CONTRACT.from(), product).rule()).isEqualTo(SERVICE_CONTRACT);
        assertThat(on(CONTRACT.until(), product).isCovered()).isTrue();
        assertThat(on(CONTRACT.until().plusDays(1), product).isCovered()).isFalse();
        assertThat(on(CONTRACT.from().minusDays(1), product).isCovered()).isFalse();
    }

    @Test
    void beforeTheContractTheWarrantyStillCovers() {
        var decision = on(BOUGHT.plusMonths(1), product(BOUGHT, null, CONTRACT));

        assertThat(decision.rule()).isEqualTo(WARRANTY_FROM_PURCHASE);
        assertThat(finding(decision, SERVICE_CONTRACT).outcome()).isEqualTo(Outcome.NOT_BEGUN);
    }

    @Test
    void whatCoveredLastExplainsTheRefusal() {
        var decision = on(LocalDate.of(2028, 1, 1), product(BOUGHT, null, CONTRACT));

        assertThat(decision.decision()).isEqualTo(Decision.NOT_COVERED);
        assertThat(decision.rule()).isEqualTo(SERVICE_CONTRACT);
        assertThat(decision.until()).isEqualTo(CONTRACT.until());
        assertThat(decision.reason()).contains("SC-1");
    }

    @Test
    void withoutAnyDateThereIsNoWarranty() {
        var decision = on(BOUGHT, product(null, null, null));

        assertThat(decision.isCovered()).isFalse();
        assertThat(decision.rule()).isNull();
        assertThat(decision.lookedAt())
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN);
    }

    @Test
    void aPurchaseBeyondAllCalendarsIsNotReckonedWith() {
        var decision = on(BOUGHT, product(LocalDate.MAX, null, null));

        assertThat(decision.isCovered()).isFalse();
        assertThat(finding(decision, WARRANTY_FROM_PURCHASE).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void everyRuleIsLookedAtInItsOrder() {
        assertThat(on(BOUGHT, product(BOUGHT, BOUGHT, CONTRACT)).lookedAt())
                .extracting(Finding::rule)
                .containsExactly(EntitlementRule.values());
    }

    /** The day is the one where the product stands. */
    @Test
    void theDayIsThatOfTheSite() {
        var product = product(null, BOUGHT, null);
        var lastMinuteInUtc = BOUGHT.atTime(23, 59).toInstant(ZoneOffset.UTC);

        assertThat(decide(product, lastMinuteInUtc, "UTC").isCovered()).isTrue();
        assertThat(decide(product, lastMinuteInUtc, "Asia/Shanghai").isCovered())
                .isFalse();
        assertThat(decide(product, lastMinuteInUtc, "America/New_York").day()).isEqualTo(BOUGHT);
    }

    @Test
    void aContractDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new ServiceContract("SC-2", BOUGHT, BOUGHT.minusDays(1)))
                .isInstanceOf(InvalidField.class)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
                .satisfies(refusal -> assertThat(refusal.extensions().get("errors"))
                        .asString()
                        .contains("not-before-from"));
    }

    private static KnownOfProduct product(
            @Nullable LocalDate bought, @Nullable LocalDate until, @Nullable ServiceContract contract) {
        return new KnownOfProduct("WM-7000", bought, until, contract);
    }

    private static Entitlement on(LocalDate day, KnownOfProduct product) {
        return decide(product, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "UTC");
    }

    private static Entitlement decide(KnownOfProduct product, Instant at, String zone) {
        return new EntitlementPolicy(12, Map.of()).decide(ASSET, product, at, ZoneId.of(zone));
    }

    private static Entitlement decide(EntitlementPolicy policy, String productCode, LocalDate day) {
        return policy.decide(
                ASSET,
                new KnownOfProduct(productCode, BOUGHT, null, null),
                day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    private static Finding finding(Entitlement decision, EntitlementRule rule) {
        return decision.lookedAt().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
