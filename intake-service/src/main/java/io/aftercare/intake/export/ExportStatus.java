package io.aftercare.intake.export;

/** How far an export has come. */
enum ExportStatus {
    QUEUED,
    RUNNING,
    /** The file can be fetched. */
    DONE,
    /** It failed again and again; ask for another one. */
    FAILED,
    /** The file is gone. */
    EXPIRED
}
