package io.aftercare.repair.job;

/** Where the repair is done. */
public enum RepairMode {
    ON_SITE,
    BRING_IN
}
