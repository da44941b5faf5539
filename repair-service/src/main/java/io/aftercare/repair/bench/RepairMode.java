package io.aftercare.repair.bench;

/** Where the repair is done. */
enum RepairMode {
    ON_SITE,
    BRING_IN
}
