package io.aftercare.intake.incident;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The texts of a report, encrypted.
 *
 * @param sealedFor whose key opens them: the customer of the request, so that erasing the customer erases them too; the
 *     incident itself where there is no request
 */
@Embeddable
record SealedFacts(UUID sealedFor, byte[] placeCipher, byte[] phenomenonCipher, byte[] responsePlanCipher) {}
