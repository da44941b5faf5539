package io.aftercare.intake.contact;

/** How a contact likes to be met. */
public enum PreferredChannel {
    PHONE,
    SMS,
    EMAIL
}
