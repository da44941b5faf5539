package io.aftercare.intake.liaison;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What was done before the paper was there.
 *
 * @param matterCipher what it was
 * @param allowedBy the login of who allowed it
 * @param actedBy the login of who did it and owes the form
 * @param dueAt until when the form is to be there
 */
@Embeddable
record ActedFirst(byte[] matterCipher, String allowedBy, String actedBy, Instant actedAt, Instant dueAt) {}
