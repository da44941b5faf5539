package io.aftercare.intake.entitlement;

/** What may entitle to work without charge, in the order in which it is asked. */
public enum EntitlementRule {
    /** A service contract covers the product (S1-3.5d: settled when covered by contract). */
    SERVICE_CONTRACT("S1-3.5d"),
    /** Whoever sold it has stated when the warranty ends (S3.8-A3). */
    STATED_WARRANTY("S3.8-A3"),
    /** The warranty of the product line, from the day of purchase (S3.8-C2a). */
    WARRANTY_FROM_PURCHASE("S3.8-C2a");

    private final String clause;

    EntitlementRule(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
