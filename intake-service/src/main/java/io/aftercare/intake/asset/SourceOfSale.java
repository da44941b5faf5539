package io.aftercare.intake.asset;

/** Who sold a product; a mark for those who serve it, and no bar (S0-2.2c). */
public enum SourceOfSale {
    STATION,
    COMPANY,
    PARTNER,
    ELSEWHERE
}
