package io.aftercare.intake.policy;

/** How the customer is served: by telephone, at the customer's place, or at a station. */
public enum ServiceMode {
    PHONE,
    ON_SITE,
    BRING_IN
}
