package io.aftercare.intake.remote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an authorisation came about.
 *
 * @param givenByCipher the name of who of the customer's people gave it: nobody authorises without being named
 * @param recordedBy the login of who wrote it down
 */
@Embeddable
record Grant(
        byte[] givenByCipher,
        @Enumerated(EnumType.STRING) Through givenThrough,
        String recordedBy,
        Instant givenAt,
        Instant expiresAt) {

    /** How the customer gave it. */
    @Schema(name = "GivenThrough")
    enum Through {
        PHONE,
        EMAIL,
        CHAT,
        PORTAL,
        LETTER,
        IN_PERSON
    }
}
