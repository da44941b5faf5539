package io.aftercare.intake.request;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about.
 *
 * @param symptomCipher the customer's own words, encrypted under the customer's key
 * @param contactNameCipher who called, where the customer was found by telephone number and may be named otherwise
 */
@Embeddable
public record Matter(
        UUID customerId,
        UUID assetId,
        String productCode,
        String faultCategory,
        byte[] symptomCipher,
        byte @Nullable [] contactNameCipher) {}
