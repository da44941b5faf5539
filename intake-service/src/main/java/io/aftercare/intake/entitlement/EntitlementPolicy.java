package io.aftercare.intake.entitlement;

import io.aftercare.intake.entitlement.Entitlement.Decision;
import io.aftercare.intake.entitlement.Finding.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules of warranty and contract.
 *
 * @param months of warranty from the purchase where the product line has no other
 * @param monthsOfLine by the beginning of product codes: {@code WM} covers {@code WM} and {@code WM-7000}, not
 *     {@code WMX}; the longest holds
 */
public record EntitlementPolicy(int months, Map<String, Integer> monthsOfLine) {
    /** A caller's memory is written down as it is, and no calendar reckons beyond its end. */
    private static final int LAST_YEAR = 9_999;

    public EntitlementPolicy {
        monthsOfLine = Map.copyOf(monthsOfLine);
    }

    /** The decision for work at a moment, where the product stands in this zone. */
    public Entitlement decide(UUID assetId, KnownOfProduct product, Instant at, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        var findings = List.of(contract(product, day), stated(product, day), fromPurchase(product, day));
        var deciding = deciding(findings);
        var covered =
                deciding.map(finding -> finding.outcome() == Outcome.COVERS).orElse(false);
        return new Entitlement(
                assetId,
                at,
                day,
                covered ? Decision.COVERED : Decision.NOT_COVERED,
                deciding.map(Finding::rule).orElse(null),
                deciding.map(Finding::clause).orElse(null),
                deciding.map(Finding::until).orElse(null),
                deciding.map(Finding::reason).orElse("Neither contract, warranty nor purchase is known"),
                findings);
    }

    private static Optional<Finding> deciding(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.COVERS)
                .findFirst()
                .or(() -> last(findings))
                .or(() -> findings.stream()
                        .filter(finding -> finding.outcome() == Outcome.NOT_BEGUN)
                        .findFirst());
    }

    private static Optional<Finding> last(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.EXPIRED)
                .max(Comparator.comparing(finding -> finding.until() == null ? LocalDate.MIN : finding.until()));
    }

    private static Finding contract(KnownOfProduct product, LocalDate day) {
        var contract = product.contract();
        return contract == null
                ? Finding.of(EntitlementRule.SERVICE_CONTRACT, Outcome.UNKNOWN, "No service contract is known")
                : Finding.of(
                        EntitlementRule.SERVICE_CONTRACT,
                        contract.from(),
                        contract.until(),
                        day,
                        "Service contract " + contract.number());
    }

    private static Finding stated(KnownOfProduct product, LocalDate day) {
        var until = product.warrantyUntil();
        return until == null
                ? Finding.of(EntitlementRule.STATED_WARRANTY, Outcome.UNKNOWN, "No end of the warranty is stated")
                : Finding.of(EntitlementRule.STATED_WARRANTY, null, until, day, "The end of the warranty is stated");
    }

    /** A day before the purchase counts as covered: the purchase was then noted later than the call. */
    private Finding fromPurchase(KnownOfProduct product, LocalDate day) {
        var rule = EntitlementRule.WARRANTY_FROM_PURCHASE;
        var purchasedOn = product.purchasedOn();
        if (product.warrantyUntil() != null) {
            return Finding.of(rule, Outcome.SUPERSEDED, "The stated end of the warranty goes before it");
        }
        if (purchasedOn != null && purchasedOn.getYear() > LAST_YEAR) {
            return Finding.of(rule, Outcome.UNKNOWN, "The day of purchase cannot be right");
        }
        if (purchasedOn == null) {
            return Finding.of(rule, Outcome.UNKNOWN, "The day of purchase is not known");
        }
        var given = monthsFor(product.productCode());
        return Finding.of(
                rule,
                null,
                purchasedOn.plusMonths(given).minusDays(1),
                day,
                given + " months from the purchase on " + purchasedOn);
    }

    private int monthsFor(String productCode) {
        return monthsOfLine.entrySet().stream()
                .filter(line -> productCode.equals(line.getKey()) || productCode.startsWith(line.getKey() + "-"))
                .max(Comparator.comparingInt(line -> line.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(months);
    }
}
