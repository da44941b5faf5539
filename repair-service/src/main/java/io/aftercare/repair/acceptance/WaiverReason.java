package io.aftercare.repair.acceptance;

/** Why nobody could sign the repair report (T52). */
public enum WaiverReason {
    CUSTOMER_ABSENT,
    CUSTOMER_REFUSED,
    NOT_ABLE_TO_SIGN,
    OTHER
}
