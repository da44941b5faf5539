package io.aftercare.intake.request;

import io.aftercare.kit.http.InvalidField;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was given up.
 *
 * @param duplicateOf the other request of a duplicate, if it stands here too
 */
@Embeddable
public record Cancellation(
        @Enumerated(EnumType.STRING) Reason cancellationReason,
        @Nullable UUID duplicateOf,
        byte @Nullable [] noteCipher) {
    public Cancellation {
        if (duplicateOf != null && cancellationReason != Reason.DUPLICATE) {
            throw new InvalidField("duplicateOf", "with-duplicate-only", "Only a duplicate names another request");
        }
    }

    /** The reasons that there are. */
    public enum Reason {
        WITHDRAWN,
        DUPLICATE,
        OUT_OF_SCOPE,
        INSUFFICIENT_INFORMATION
    }
}
