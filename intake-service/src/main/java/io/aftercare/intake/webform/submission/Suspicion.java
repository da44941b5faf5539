package io.aftercare.intake.webform.submission;

/** Why a program may have sent a submission. */
public enum Suspicion {
    /** The field that people do not see is filled in. */
    TRAP_FILLED,
    /** It was filled in faster than anybody types. */
    TOO_FAST
}
