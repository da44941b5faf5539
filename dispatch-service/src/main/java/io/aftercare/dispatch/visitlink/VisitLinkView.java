package io.aftercare.dispatch.visitlink;

import io.aftercare.dispatch.link.SignedLink;
import io.aftercare.dispatch.visitlink.VisitLinkSteps.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link for a visit as the API shows it.
 *
 * @param token what the technician's page sends as {@code Authorization: Link <token>}; shown only when it is made
 * @param steps what was done by it
 */
record VisitLinkView(
        UUID id,
        UUID visitId,
        String technicianLogin,
        @Nullable String token,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        List<Step> steps) {
    static VisitLinkView of(SignedLink link, @Nullable String token, List<Step> steps) {
        return new VisitLinkView(
                link.id(),
                Objects.requireNonNull(link.visitId()),
                link.technicianLogin(),
                token,
                link.madeBy(),
                link.madeAt(),
                Objects.requireNonNull(link.expiresAt()),
                link.revokedAt(),
                link.revokedBy(),
                steps);
    }
}
