package io.aftercare.intake.remote;

/** What somebody may do on the customer's system. */
enum RemoteAction {
    VIEW_SCREEN,
    CONTROL,
    READ_LOGS,
    CHANGE_SETTINGS,
    TRANSFER_FILES,
    INSTALL_SOFTWARE,
    RESTART
}
