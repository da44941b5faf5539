package io.aftercare.intake.incident;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reported what about whom, as far as it is no text that a person wrote.
 *
 * @param occurredAt when the fault happened
 * @param detectedAt when the reporter came to know of it; from here on the report is expected at once (S3.3-D5.5)
 * @param managerInCharge login of the manager who is to file it; any manager may when it is null
 * @param businessSigner login of the one who signed the contract and must know (S3.5-E2)
 */
@Embeddable
record Report(
        String partner,
        @Nullable UUID serviceRequestId,
        @Nullable String outletCode,
        Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        String reportedBy,
        @Nullable String managerInCharge,
        @Nullable String businessSigner) {
    /** Why an incident is a major one; one ground is enough (requirements, section f). */
    enum Ground {
        /** All users of a site are down. */
        SITE_DOWN,
        SAFETY_HAZARD,
        /** More than fifty users are affected. */
        MANY_USERS,
        /** The damage is above 10,000 CNY. */
        LARGE_DAMAGE,
        MEDIA_RISK,
        /** Electrical or network safety (S2-5.3d). */
        SECURITY
    }
}
