package io.aftercare.dispatch.link;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as it was made, and whether it still holds.
 *
 * @param visitId the one visit whose steps it is good for
 * @param expiresAt never when missing
 */
public record SignedLink(
        UUID id,
        LinkKind kind,
        UUID technicianId,
        String technicianLogin,
        @Nullable UUID visitId,
        String madeBy,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    /** A link of this kind for a technician, made now. */
    public static SignedLink made(
            UUID id,
            LinkKind kind,
            UUID technicianId,
            String technicianLogin,
            @Nullable UUID visitId,
            String madeBy,
            Instant madeAt,
            @Nullable Instant expiresAt) {
        return new SignedLink(id, kind, technicianId, technicianLogin, visitId, madeBy, madeAt, expiresAt, null, null);
    }
}
