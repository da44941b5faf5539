package io.aftercare.repair.bench;

/** Why a repair was given up; a code, so that an event can carry it without personal data. */
enum AbandonReason {
    REQUEST_CANCELLED,
    CUSTOMER_DECLINED,
    NOT_REPAIRABLE,
    PARTS_UNAVAILABLE,
    NOT_BROUGHT_IN,
    OTHER
}
