package io.aftercare.repair.bench;

/** Who signed the repair report. */
enum Signer {
    CUSTOMER,
    REPRESENTATIVE
}
