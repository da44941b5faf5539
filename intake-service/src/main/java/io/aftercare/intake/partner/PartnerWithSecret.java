package io.aftercare.intake.partner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner and the secret that was made for its client just now; it is not shown again. */
record PartnerWithSecret(
        PartnerView partner,

        @Schema(description = "Good as soon as nothing waits any more")
        String clientSecret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "PartnerWithSecret[" + partner.id() + "]";
    }
}
