package io.aftercare.repair.sparepart;

/** Where the parts of an approved plan are, as far as the parts service has told. */
public enum PartsStatus {
    NONE,
    REQUESTED,
    SHORT,
    RESERVED,
    ISSUED,
    RETURNED,
    RELEASED;

    /** Work may start when no parts are needed or they are in the technician's hands (T40). */
    boolean letsWorkStart() {
        return this == NONE || this == ISSUED;
    }
}
