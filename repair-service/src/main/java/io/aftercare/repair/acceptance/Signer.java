package io.aftercare.repair.acceptance;

/** Who signed the repair report. */
public enum Signer {
    CUSTOMER,
    REPRESENTATIVE
}
