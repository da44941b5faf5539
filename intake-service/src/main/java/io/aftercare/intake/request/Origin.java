package io.aftercare.intake.request;

import io.aftercare.kit.identity.Sandbox;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from; fixed for ever at its registration.
 *
 * @param firstResponder the login of who was told first and stays responsible until the customer is satisfied (S3.3-D1)
 * @param reportedAt when the customer told it
 * @param recordedAt when it was written down here, which is later when it is entered afterwards
 * @param possibleDuplicateOf an open request about the same product of the same customer (S3.5-B7c)
 */
@Embeddable
public record Origin(
        String partner,
        @Enumerated(EnumType.STRING) Channel channel,
        @Nullable String externalReference,
        @Column(updatable = false) String firstResponder,
        Instant reportedAt,
        Instant recordedAt,
        @Nullable UUID possibleDuplicateOf) {

    /** Whether it is the trial of a partner, for which nobody is sent. */
    public boolean isSandbox() {
        return Sandbox.holds(partner);
    }

    void refuseInSandbox(UUID serviceRequestId) {
        if (isSandbox()) {
            throw new SandboxRequest(serviceRequestId);
        }
    }

    /** The way by which a request reached us (S0-3.1a). */
    public enum Channel {
        PHONE,
        WEB,
        MOBILE,
        EMAIL,
        CHAT,
        PARTNER,
        WALK_IN
    }
}
