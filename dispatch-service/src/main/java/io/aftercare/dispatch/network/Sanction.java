package io.aftercare.dispatch.network;

import io.aftercare.kit.http.InvalidField;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sanction against a partner outlet (S4-2.2c).
 *
 * @param reference the assessment or violation that it follows from
 * @param rectifyBy the last day for putting things in order, of {@code RECTIFY} only
 * @param fineCents of {@code FINE} only
 */
@Schema(name = "OutletSanction")
record Sanction(
        Kind kind,
        String reason,
        @Nullable String reference,
        @Nullable LocalDate rectifyBy,
        @Nullable Long fineCents,
        String decidedBy,
        Instant at) {
    /** Refuses facts of another kind. */
    void check() {
        if ((kind == Kind.RECTIFY) != (rectifyBy != null)) {
            throw new InvalidField("rectifyBy", "of-rectify", "RECTIFY, and no other sanction, says until which day");
        }
        if ((kind == Kind.FINE) != (fineCents != null)) {
            throw new InvalidField("fineCents", "of-fine", "FINE, and no other sanction, has an amount");
        }
    }

    /** The ladder of sanctions, and where each leads: 約談, 整改, 罰款 (S4-2.2c, parameter 28). */
    @Schema(name = "SanctionKind")
    enum Kind {
        TALK(MembershipStatus.ON_NOTICE),
        RECTIFY(MembershipStatus.RECTIFYING),
        FINE(MembershipStatus.SUSPENDED);

        private final MembershipStatus leadsTo;

        Kind(MembershipStatus leadsTo) {
            this.leadsTo = leadsTo;
        }

        MembershipStatus leadsTo() {
            return leadsTo;
        }
    }
}
