package io.aftercare.dispatch.exemption;

/** Special circumstances. */
enum ExemptionReason {
    WEATHER,
    TRAFFIC,
    SAFETY,
    SITE_CLOSED,
    CUSTOMER_WISH,
    SUPPLY,
    OTHER
}
