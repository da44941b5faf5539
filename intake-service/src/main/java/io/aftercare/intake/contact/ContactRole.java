package io.aftercare.intake.contact;

/** For what a contact stands at the customer. */
public enum ContactRole {
    MAIN,
    /** Acts under remote guidance (S3.5-I2b). */
    TECHNICAL,
    /** Opens the door and shows the product (S1-3.3b). */
    ON_SITE,
    BILLING,
    SIGNATORY,
    OTHER
}
