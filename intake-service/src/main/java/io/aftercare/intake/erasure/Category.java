package io.aftercare.intake.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of personal data that is kept for a time of its own. */
@Schema(name = "RetentionCategory")
public enum Category {
    /** Persons, from the last step of their last request, the end of warranty and of service contracts on (S2-6.2d). */
    CUSTOMER,
    /** Mails, from the last mail of the conversation on (S2-6.2d). */
    CONVERSATION,
    /** The numbers of callers, from the end of the call on (S2-4.2a). */
    CALL,
    /** What came by web forms, from its arrival on (S2-6.2d). */
    SUBMISSION
}
