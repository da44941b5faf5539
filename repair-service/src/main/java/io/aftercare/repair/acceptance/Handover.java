package io.aftercare.repair.acceptance;

import io.aftercare.repair.words.FreeText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** How the product went back to the customer: signed for (S1-3.3f), or without a signature for a reason (T52). */
@Embeddable
public record Handover(
        @Column(name = "signed_by") @Enumerated(EnumType.STRING) @Nullable Signer signedBy,

        @Column(name = "waiver_reason") @Enumerated(EnumType.STRING) @Nullable WaiverReason waiverReason,

        @Column(name = "waiver_evidence") @Nullable FreeText waiverEvidence,
        @Column(name = "waived_by") @Nullable String waivedBy) {
    public static Handover signed(Signer signer) {
        return new Handover(signer, null, null, null);
    }

    /** Nobody signed, and this person answers for it. */
    public static Handover unsigned(WaiverReason reason, FreeText evidence, String waivedBy) {
        return new Handover(null, reason, evidence, waivedBy);
    }

    public boolean isUnsigned() {
        return waiverReason != null;
    }
}
