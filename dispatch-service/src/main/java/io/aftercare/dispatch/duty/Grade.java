package io.aftercare.dispatch.duty;

/** What somebody on duty may decide. */
public enum Grade {
    STAFF,
    MIDDLE_MANAGER,
    SENIOR_MANAGER
}
